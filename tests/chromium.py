"""Finding the browser that the browser tests drive."""

import os
import shutil


def find_chromium() -> str | None:
    """Path of a Chromium or Chrome; CHROMIUM names one that lies elsewhere."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("CHROMIUM") or next((path for n in names if (path := shutil.which(n))), None)
