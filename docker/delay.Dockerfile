# Slows what its container's network namespace sends into one network: tc and netem, in a container that shares it.
FROM alpine:3.22
RUN apk add --no-cache iproute2
COPY --chmod=755 delay.sh /delay.sh
CMD ["/delay.sh"]
