#!/bin/sh
# namespaces.sh up REGIONS NODES | down
# A network namespace for each node, atoll-REGION-NODE at 10.30.REGION.NODE, on a bridge for each region. This
# machine's own namespace is on every bridge as 10.30.REGION.254: clients and relays are there, and no packet finds
# its way from one region to another but through a relay.
set -eu

down() {
  for name in $(ip netns list | sed -n 's/^\(atoll-[0-9]*-[0-9]*\).*/\1/p'); do ip netns delete "$name"; done
  for link in $(ip -o link show type bridge | sed -n 's/^[0-9]*: \(atollbr[0-9]*\):.*/\1/p'); do ip link delete "$link"; done
}

up() {
  down
  for region in $(seq 1 "$1"); do
    bridge="atollbr$region"
    ip link add "$bridge" type bridge
    ip address add "10.30.$region.254/24" dev "$bridge"
    ip link set "$bridge" up
    for node in $(seq 1 "$2"); do
      name="atoll-$region-$node"
      ip netns add "$name"
      ip link add "av$region-$node" type veth peer name eth0 netns "$name"
      ip link set "av$region-$node" master "$bridge" up
      ip -n "$name" address add "10.30.$region.$node/24" dev eth0
      ip -n "$name" link set eth0 up
      ip -n "$name" link set lo up
    done
  done
}

case "${1:-}" in
  up) up "${2:-3}" "${3:-3}" ;;
  down) down ;;
  *) echo "usage: $0 up REGIONS NODES | down" >&2; exit 2 ;;
esac
