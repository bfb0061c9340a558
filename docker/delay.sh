#!/bin/sh
# DELAY (as `tc netem delay` takes it: "40ms 2ms") on the interface that is in NETWORK, until it is stopped.
set -eu
device=$(ip -o route show "$NETWORK" | sed -n 's/.* dev \([^ ]*\).*/\1/p')
[ -n "$device" ] || { echo "no interface in $NETWORK" >&2; exit 1; }
trap 'tc qdisc del dev "$device" root; exit 0' TERM INT
# shellcheck disable=SC2086
tc qdisc replace dev "$device" root netem delay $DELAY limit 100000
echo "$device: $DELAY"
while :; do sleep 3600 & wait $!; done
