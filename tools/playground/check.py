"""Uses the playground in headless Chromium as people would, and takes its pictures for docs/.

    apt-get install chromium && python3 -m venv venv && venv/bin/pip install playwright
    venv/bin/python tools/playground/check.py .build/release/secmask-server [FOLDER OF PICTURES]
"""

import pathlib
import random
import re
import string
import subprocess
import sys
import tempfile

from playwright.sync_api import expect, sync_playwright


def letters(count):
    return "".join(random.choice(string.ascii_letters + string.digits) for _ in range(count))


def main():
    program = sys.argv[1]
    pictures = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    random.seed(7)
    token, password = "ghp_" + letters(36), letters(14)
    text = f"""# settings of the shop
GITHUB_TOKEN={token}
database: postgres://shop:{password}@db.internal:5432/shop
color: "#aabbcc"
hi, the db password for admin is {letters(4)}7wexQ9z, please rotate
example: password=changeme
<script>alert(1)</script>
"""
    process = subprocess.Popen([program, "--port", "0"], stderr=subprocess.PIPE, text=True)
    address = re.search(r"http://\S+", process.stderr.readline()).group()
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            for scheme, width in [("light", 1000), ("dark", 1000), ("light", 360)]:
                page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
                problems, requests = [], []
                page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
                page.on("pageerror", lambda error: problems.append(str(error)))
                page.on("request", lambda request: requests.append(request.url))
                page.goto(address)
                # The field has the focus; the keyboard is enough.
                page.keyboard.insert_text(text)
                page.keyboard.press("Control+Enter")
                expect(page.locator("#status")).to_contain_text("finding", timeout=30_000)
                masked = page.locator("#masked").text_content()
                assert token not in masked and password not in masked, "a secret is visible"
                assert "[SECRET]" in masked and "<script>alert(1)</script>" in masked
                why = page.locator("#why").text_content()
                assert "github_token" in why and token not in why and "•••" in why
                assert page.locator("#why script").count() == 0
                # From alarming to hiding, and a threshold that is never reached.
                hiding = page.locator("#status").text_content()
                page.select_option("#purpose", "alarming")
                expect(page.locator("#status")).not_to_have_text("Searching …")
                page.wait_for_timeout(1_500)
                assert page.locator("#status").text_content().split(" ")[0] != hiding.split(" ")[0], "purposes find the same"
                page.select_option("#purpose", "hiding")
                page.locator("#tau").fill("1")
                page.wait_for_timeout(1_500)
                assert page.locator("#value").text_content() == "1.00"
                page.locator("#tau").fill("0.8")
                page.wait_for_timeout(1_500)
                # Nothing reaches beyond the window's edge.
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"too wide at {width}"
                # Every control has a name, and can be reached by Tab.
                for selector in ["#text", "#file", "#purpose", "#tau", "#token", "button"]:
                    assert page.locator(selector).evaluate(
                        "e => e.labels && e.labels.length > 0 || e.textContent.trim().length > 0"), selector
                page.locator("#text").focus()
                reached = set()
                for _ in range(12):
                    page.keyboard.press("Tab")
                    reached.add(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
                assert {"file", "purpose", "tau", "token", "BUTTON", "masked"} <= reached, reached
                # A file, as it is dropped or chosen.
                with tempfile.NamedTemporaryFile("w", suffix=".env") as file:
                    file.write(f"KEY={token}\n")
                    file.flush()
                    page.set_input_files("#file", file.name)
                    expect(page.locator("#masked")).to_have_text("KEY=[SECRET]", timeout=30_000)
                page.locator("#text").fill(text)
                page.keyboard.press("Control+Enter")
                expect(page.locator("#masked")).to_contain_text("settings of the shop", timeout=30_000)
                assert all(url.startswith(address) for url in requests), requests
                assert not problems, problems
                if pictures:
                    # No secret in a picture, made-up or not, and no time, which says nothing of other machines.
                    page.locator("#text").fill("(the text)")
                    page.set_input_files("#file", [])
                    page.evaluate("e => e.textContent = e.textContent.split(',')[0]", page.locator("#status").element_handle())
                    page.screenshot(path=str(pictures / f"{scheme}-{width}.png"), full_page=True)
            browser.close()
    finally:
        process.terminate()
        process.wait()
    print("the playground works in light, dark and narrow windows")


main()
