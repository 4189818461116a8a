"""Signs schemathesis in: as FUZZ_ROLE, with an account of its own for the calls that end or change the caller's account."""

import json
import os
import urllib.request
import uuid

import schemathesis

SHOP = os.environ["SHOP_URL"]
ROLE = os.environ.get("FUZZ_ROLE", "visitor")
PASSWORD = "Larch-Kettle-Moss-41"
CHANGES_CALLER = {
    "PUT /api/v1/users/", "PATCH /api/v1/users/", "DELETE /api/v1/users/", "PATCH /api/v1/users/me/",
    "POST /api/v1/logout-all/", "POST /api/v1/password/change/",
}
REFRESH_AFTER_SECONDS = 600


def call(path, body, token=None):
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    request = urllib.request.Request(SHOP + path, json.dumps(body).encode(), headers, method="POST")
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def sign_in(email, password):
    return call("/api/v1/token/", {"email": email, "password": password})["access"]


def new_token():
    name = "fuzz" + uuid.uuid4().hex[:12]
    email = f"{name}@example.com"
    person = call("/api/v1/users/", {"email": email, "username": name, "password": PASSWORD})
    if ROLE != "customer":
        admin = sign_in(os.environ["SHOP_ADMIN_EMAIL"], os.environ["SHOP_ADMIN_PASSWORD"])
        call(f"/api/v1/users/{person['id']}/", {"action": "set_roles", "roles": [ROLE]}, admin)
    return sign_in(email, PASSWORD)


def cache_key(case, context):
    """The same account for all calls, except where the call would spoil it for the next."""
    return uuid.uuid4().hex if case.operation.label in CHANGES_CALLER else "standing"


if ROLE != "visitor":

    @schemathesis.auth(refresh_interval=REFRESH_AFTER_SECONDS, cache_by_key=cache_key)
    class Token:
        def get(self, case, context):
            return new_token()

        def set(self, case, data, context):
            case.headers = case.headers or {}
            case.headers["Authorization"] = f"Bearer {data}"
