/** What those need who only read what nodes say of a federation: nothing here loads what a node is made of. */
export { isUnfinishedJob } from "./control/records.ts";
