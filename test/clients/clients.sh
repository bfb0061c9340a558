#!/usr/bin/env bash
# The S3 clients that people have, on real files, against a running region:
#
#     npm start &
#     bash test/clients/clients.sh [ENDPOINT] [TREE] [LARGE_MIB]
#
# Needs aws, rclone, s3cmd, restic and python3 with boto3 (apt-get install awscli rclone s3cmd restic python3-boto3), and
# the credentials that the first start wrote. Prints one line a check; ends with 1 when any failed.
set -u
endpoint=${1:-http://127.0.0.1:9001}
tree=${2:-/usr/include}
large_mib=${3:-2048}
here=$(cd "$(dirname "$0")" && pwd)
export AWS_SHARED_CREDENTIALS_FILE=${AWS_SHARED_CREDENTIALS_FILE:-$here/../../.atoll/credentials}
# rclone 1.60 cannot load a bundle, and nothing here is TLS.
unset AWS_CA_BUNDLE
export AWS_PROFILE=atoll AWS_DEFAULT_REGION=${AWS_DEFAULT_REGION:-us-east-1} AWS_EC2_METADATA_DISABLED=true AWS_PAGER=
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bucket=clients-$(date +%s)
failed=0
key_id=$(awk -F' *= *' '/aws_access_key_id/ {print $2; exit}' "$AWS_SHARED_CREDENTIALS_FILE")
secret=$(awk -F' *= *' '/aws_secret_access_key/ {print $2; exit}' "$AWS_SHARED_CREDENTIALS_FILE")

check() { # NAME COMMAND...
  local name=$1 begun=$SECONDS
  shift
  if "$@" >"$work/output" 2>&1; then
    printf 'ok      %-44s %4d s\n' "$name" $((SECONDS - begun))
  else
    failed=1
    printf 'FAILED  %-44s %4d s\n' "$name" $((SECONDS - begun))
    tail -n 15 "$work/output" | sed 's/^/        /'
  fi
}
aws_s3() { aws --endpoint-url "$endpoint" "$@"; }

# Symbolic links and special files are not what is tested here.
mkdir "$work/tree"
(cd "$tree" && find . -type f -size -8M -print0 | head -z -n 6000 | tar --null -T - -cf -) | tar -C "$work/tree" -xf -
echo "$(find "$work/tree" -type f | wc -l) files, $(du -sm "$work/tree" | cut -f1) MiB, bucket $bucket at $endpoint"

sync_up() { aws_s3 s3 sync --no-progress --only-show-errors "$work/tree" "s3://$bucket/tree"; }
sync_down() { aws_s3 s3 sync --no-progress --only-show-errors "s3://$bucket/tree" "$work/down" && diff -r "$work/tree" "$work/down"; }
sync_again() { [ -z "$(aws_s3 s3 sync --no-progress "$work/tree" "s3://$bucket/tree")" ]; }
large() {
  head -c "${large_mib}M" /dev/urandom >"$work/large" &&
    aws_s3 s3 cp --no-progress --only-show-errors "$work/large" "s3://$bucket/large" &&
    [ "$(aws_s3 s3 cp --only-show-errors "s3://$bucket/large" - | sha256sum)" = "$(sha256sum <"$work/large")" ] &&
    rm "$work/large"
}
check "aws s3 mb" aws_s3 s3 mb "s3://$bucket"
check "aws s3 sync up" sync_up
check "aws s3 sync again changes nothing" sync_again
check "aws s3 sync down, diff -r" sync_down
check "aws s3 cp of $large_mib MiB, SHA-256" large

export RCLONE_CONFIG_ATOLL_TYPE=s3 RCLONE_CONFIG_ATOLL_PROVIDER=Other RCLONE_CONFIG_ATOLL_ENDPOINT=$endpoint
export RCLONE_CONFIG_ATOLL_ACCESS_KEY_ID=$key_id RCLONE_CONFIG_ATOLL_SECRET_ACCESS_KEY=$secret
export RCLONE_CONFIG_ATOLL_REGION=$AWS_DEFAULT_REGION
check "rclone check of what aws wrote" rclone check --checkers 8 "$work/tree" "atoll:$bucket/tree"
check "rclone copy" rclone copy --transfers 8 "$work/tree" "atoll:$bucket/rclone"
check "rclone check --download" rclone check --download --checkers 8 "$work/tree" "atoll:$bucket/rclone"
check "rclone purge" rclone purge "atoll:$bucket/rclone"

host=${endpoint#http://}
s3() { s3cmd --config=/dev/null --no-ssl --host="$host" --host-bucket="$host" --access_key="$key_id" --secret_key="$secret" --region="$AWS_DEFAULT_REGION" "$@"; }
s3cmd_sync() {
  (cd "$work/tree" && find . -type f | head -n 500 | tar -T - -cf -) | (mkdir -p "$work/some" && tar -C "$work/some" -xf -) &&
    s3 --no-progress -q sync "$work/some/" "s3://$bucket/s3cmd/" &&
    mkdir "$work/some-down" && s3 --no-progress -q sync "s3://$bucket/s3cmd/" "$work/some-down/" && diff -r "$work/some" "$work/some-down"
}
check "s3cmd sync up and down, diff -r" s3cmd_sync
check "s3cmd del --recursive" s3 -q del --recursive --force "s3://$bucket/s3cmd/"

export RESTIC_REPOSITORY=s3:$endpoint/$bucket/restic RESTIC_PASSWORD=atoll AWS_ACCESS_KEY_ID=$key_id AWS_SECRET_ACCESS_KEY=$secret
restore() { restic -q --no-cache restore latest --target "$work/restored" && diff -r "$work/tree" "$work/restored$work/tree"; }
check "restic init" restic -q --no-cache init
check "restic backup" restic -q --no-cache backup "$work/tree"
check "restic check --read-data" restic -q --no-cache check --read-data
check "restic restore, diff -r" restore
check "restic forget --prune" restic -q --no-cache forget --keep-last 1 --prune

check "boto3: versions, presigned URLs, checksums" python3 "$here/with-boto3.py" "$endpoint" "$bucket-boto3"
empty() { aws_s3 s3 rb --force "s3://$bucket"; }
check "aws s3 rb --force" empty
exit $failed
