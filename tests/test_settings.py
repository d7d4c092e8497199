"""Settings fail loudly, and are safe unless told otherwise."""

import json
import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

SAFE = {"SECRET_KEY": "k" * 60, "ALLOWED_HOSTS": "meetings.example.org"}


def settings_with(*names: str, **environment: str) -> dict:
    """These settings as a fresh process sees them under exactly this environment. Raise RuntimeError with its words where it fails."""
    wanted = json.dumps(names)
    code = (
        "import json, config.settings as s; "
        f"print(json.dumps({{n: getattr(s, n) for n in json.loads('{wanted}')}}, default=str))"
    )
    env = {"PATH": os.environ["PATH"], "DEBUG": "false"} | environment
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is not set"),
        (SAFE | {"DATABASE_URL": "mysql://root@db/meetings"}, "must name SQLite or PostgreSQL"),
        (SAFE | {"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        (SAFE | {"DEBUG": "perhaps"}, "DEBUG"),
        (SAFE | {"SECURE_HSTS_SECONDS": "long"}, "SECURE_HSTS_SECONDS"),
    ],
    ids=["no secret key", "another database", "no database", "a truth value that is none", "a number that is none"],
)
def test_a_wrong_value_is_named(environment, said):
    with pytest.raises(RuntimeError, match=said):
        settings_with("DEBUG", **environment)


def test_without_debug_everything_is_for_https():
    found = settings_with(
        "DEBUG", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", **SAFE
    )
    assert found == {
        "DEBUG": False,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
    }


def test_other_hosts_below_the_sites_own_may_stay_without_https():
    names = ("SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD")
    assert list(settings_with(*names, **SAFE).values()) == [31_536_000, True, True]
    less = {"SECURE_HSTS_INCLUDE_SUBDOMAINS": "false", "SECURE_HSTS_PRELOAD": "false"}
    assert list(settings_with(*names, **SAFE, **less).values()) == [31_536_000, False, False]


def test_what_goes_wrong_is_logged_without_debug_too():
    logging = settings_with("LOGGING", **SAFE)["LOGGING"]
    assert logging["root"] == {"handlers": ["console"], "level": "WARNING"}
    assert logging["loggers"]["django"]["propagate"]


def test_with_debug_the_site_answers_on_this_machine_only():
    found = settings_with("ALLOWED_HOSTS", "SECURE_SSL_REDIRECT", SECRET_KEY="k", DEBUG="true")
    assert found == {"ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]"], "SECURE_SSL_REDIRECT": False}


def test_the_database_url_alone_chooses_the_database():
    sqlite = settings_with("DATABASES", **SAFE, DATABASE_URL="sqlite:////tmp/x.sqlite3")["DATABASES"]["default"]
    assert sqlite["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in sqlite["OPTIONS"]["init_command"]
    assert sqlite["CONN_MAX_AGE"] == 600  # reading the schema anew takes longer than most pages
    postgres = settings_with("DATABASES", **SAFE, DATABASE_URL="postgres://u:p@h:5432/n")["DATABASES"]["default"]
    assert (postgres["ENGINE"], postgres["NAME"]) == ("django.db.backends.postgresql", "n")
    assert postgres["OPTIONS"]["pool"]
    assert postgres["CONN_MAX_AGE"] == 0


def test_tests_never_see_the_sites_own_database(tmp_path):
    probe = tmp_path / "test_probe.py"
    probe.write_text("def test_it(settings):\n    assert settings.DATABASES['default']['ENGINE'].endswith('sqlite3')\n")
    env = {"PATH": os.environ["PATH"], "DATABASE_URL": "postgres://site:secret@db.example.org/site"}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-c",
        str(ROOT / "pyproject.toml"),
        str(probe),
    ]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert "1 passed" in done.stdout, done.stdout + done.stderr
