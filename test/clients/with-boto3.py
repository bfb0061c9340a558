"""What boto3 does with its default settings: python3 with-boto3.py ENDPOINT BUCKET."""
import hashlib
import os
import sys
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint, bucket = sys.argv[1:]
s3 = boto3.client("s3", endpoint_url=endpoint, config=Config(signature_version="s3v4"))
s3.create_bucket(Bucket=bucket)


def code_of(call):
    try:
        call()
    except ClientError as error:
        return error.response["Error"]["Code"]
    return "done"


# Bodies of every way of being stored, with metadata that is not ASCII.
for size in [0, 1, 16 * 1024, 16 * 1024 + 1, 1024 * 1024, 1024 * 1024 + 1, 9_000_000]:
    body = os.urandom(size)
    key = f"größe/{size} +&?.bin"
    s3.put_object(Bucket=bucket, Key=key, Body=body, Metadata={"size": str(size)}, ContentType="application/x-test")
    answer = s3.get_object(Bucket=bucket, Key=key)
    assert answer["Body"].read() == body, key
    assert answer["ETag"] == f'"{hashlib.md5(body).hexdigest()}"'
    assert answer["Metadata"] == {"size": str(size)} and answer["ContentType"] == "application/x-test"
    if size > 100:
        part = s3.get_object(Bucket=bucket, Key=key, Range="bytes=50-99")
        assert part["Body"].read() == body[50:100] and part["ContentRange"] == f"bytes 50-99/{size}"
        assert s3.get_object(Bucket=bucket, Key=key, Range="bytes=-7")["Body"].read() == body[-7:]
for algorithm in ["CRC32", "SHA1", "SHA256"]:
    s3.put_object(Bucket=bucket, Key=algorithm, Body=b"checked", ChecksumAlgorithm=algorithm)
    head = s3.head_object(Bucket=bucket, Key=algorithm, ChecksumMode="ENABLED")
    assert head[f"Checksum{algorithm}"], head

# Conditional writes and reads.
assert code_of(lambda: s3.put_object(Bucket=bucket, Key="once", Body=b"1", IfNoneMatch="*")) == "done"
assert code_of(lambda: s3.put_object(Bucket=bucket, Key="once", Body=b"2", IfNoneMatch="*")) == "PreconditionFailed"
etag = s3.head_object(Bucket=bucket, Key="once")["ETag"]
assert code_of(lambda: s3.put_object(Bucket=bucket, Key="once", Body=b"3", IfMatch=etag)) == "done"
assert code_of(lambda: s3.put_object(Bucket=bucket, Key="once", Body=b"4", IfMatch=etag)) == "PreconditionFailed"
assert code_of(lambda: s3.get_object(Bucket=bucket, Key="once", IfMatch=etag)) == "PreconditionFailed"
assert code_of(lambda: s3.get_object(Bucket=bucket, Key="nowhere")) == "NoSuchKey"
assert code_of(lambda: s3.list_objects_v2(Bucket=bucket + "-nowhere")) == "NoSuchBucket"

# Presigned, used without any SDK.
url = s3.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "presigned"}, ExpiresIn=60)
urllib.request.urlopen(urllib.request.Request(url, data=b"by url", method="PUT"))
url = s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "presigned"}, ExpiresIn=60)
assert urllib.request.urlopen(url).read() == b"by url"

# An overwrite, a delete, and the old version back.
s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
first = s3.put_object(Bucket=bucket, Key="versioned", Body=b"first")["VersionId"]
second = s3.put_object(Bucket=bucket, Key="versioned", Body=b"second")["VersionId"]
s3.delete_object(Bucket=bucket, Key="versioned")
assert code_of(lambda: s3.get_object(Bucket=bucket, Key="versioned")) == "NoSuchKey"
listed = s3.list_object_versions(Bucket=bucket, Prefix="versioned")
assert [each["VersionId"] for each in listed["Versions"]] == [second, first] and len(listed["DeleteMarkers"]) == 1
s3.copy_object(Bucket=bucket, Key="versioned", CopySource={"Bucket": bucket, "Key": "versioned", "VersionId": first})
assert s3.get_object(Bucket=bucket, Key="versioned")["Body"].read() == b"first"

# Multipart by hand, with a part copied from another object.
upload = s3.create_multipart_upload(Bucket=bucket, Key="parts")["UploadId"]
body = os.urandom(6 * 1024 * 1024)
one = s3.upload_part(Bucket=bucket, Key="parts", UploadId=upload, PartNumber=1, Body=body)
source = {"Bucket": bucket, "Key": "größe/9000000 +&?.bin"}
two = s3.upload_part_copy(
    Bucket=bucket, Key="parts", UploadId=upload, PartNumber=2, CopySource=source, CopySourceRange="bytes=0-99"
)["CopyPartResult"]
parts = [{"PartNumber": 1, "ETag": one["ETag"]}, {"PartNumber": 2, "ETag": two["ETag"]}]
s3.complete_multipart_upload(Bucket=bucket, Key="parts", UploadId=upload, MultipartUpload={"Parts": parts})
whole = s3.get_object(Bucket=bucket, Key="parts")["Body"].read()
assert whole[: len(body)] == body and len(whole) == len(body) + 100
s3.put_object_tagging(Bucket=bucket, Key="parts", Tagging={"TagSet": [{"Key": "a", "Value": "ä"}]})
assert s3.get_object_tagging(Bucket=bucket, Key="parts")["TagSet"] == [{"Key": "a", "Value": "ä"}]

# Pages, delimiters, and everything away again.
for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket, PaginationConfig={"PageSize": 3}):
    doomed = [{"Key": e["Key"], "VersionId": e["VersionId"]} for e in page.get("Versions", []) + page.get("DeleteMarkers", [])]
    assert "Errors" not in s3.delete_objects(Bucket=bucket, Delete={"Objects": doomed})
s3.delete_bucket(Bucket=bucket)
print("done")
