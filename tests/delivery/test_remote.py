"""What a TARGET means, and what of it is shown."""

import pytest

from generator.delivery.remote import parse_remote

S3 = ':s3,provider=Other,secret_access_key="a,b:c",endpoint="https://s3.example.org":kb/站 点'


@pytest.mark.parametrize(
    "text", ["www", "/srv/www", "./a:b", "../www", "~/www", "/srv/a:b", "dir/a:b", "站点", "a b"]
)
def test_a_path_is_a_folder(text: str) -> None:
    assert parse_remote(text) is None


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("s3:", "s3:x"),
        ("s3:bucket", "s3:bucket/x"),
        ("my store:bucket/kb/", "my store:bucket/kb/x"),
        ("备份:站点", "备份:站点/x"),
        ("s3,no_check_bucket:bucket", "s3,no_check_bucket:bucket/x"),
        (":local:/srv/www", ":local:/srv/www/x"),
        (S3, f"{S3}/x"),
    ],
)
def test_a_file_at_a_remote(text: str, file: str) -> None:
    remote = parse_remote(text)
    assert remote is not None
    assert remote.text == text
    assert remote.at("x") == file
    assert not remote.is_url


@pytest.mark.parametrize("text", ["s3://bucket/kb", ":s3,endpoint=http://127.0.0.1:9000:bucket"])
def test_a_colon_without_quotes_is_noticed(text: str) -> None:
    remote = parse_remote(text)
    assert remote is not None
    assert remote.is_url


def test_settings_are_not_shown() -> None:
    remote = parse_remote(S3)
    assert remote is not None
    assert remote.shown == ":s3,…:kb/站 点"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"cannot open {S3}", "cannot open :s3,…:kb/站 点"),
        ('open ":s3,provider=Other,secret_access_key=\\"a,b:c\\",endpoint=', None),
        ("the key a,b:c is wrong", "the key … is wrong"),
        ("no such host s3.example.org", "no such host s3.example.org"),
    ],
)
def test_no_secret_stays_in_what_rclone_says(said: str, shown: str | None) -> None:
    remote = parse_remote(S3)
    assert remote is not None
    cleared = remote.without_secrets(said)
    assert "a,b:c" not in cleared
    assert shown in {cleared, None}
