"""The quick start leans on how aiogram and pydantic work inside: here every model is built, so that a change there is seen."""

import json
import os
import subprocess
import sys
from pathlib import Path

BUILD_ALL = """
import json, sys
from bot.lazy_models import import_aiogram
import_aiogram()
from pydantic import BaseModel
import aiogram.methods, aiogram.types
models = [getattr(m, n) for m in (aiogram.types, aiogram.methods) for n in m.__all__]
models = [m for m in models if isinstance(m, type) and issubclass(m, BaseModel)]
waiting = sum(not m.__pydantic_complete__ for m in models)
for model in models:
    model.model_rebuild()
print(json.dumps({"models": len(models), "waiting": waiting, "built": sum(m.__pydantic_complete__ for m in models)}))
"""


def test_every_model_can_still_be_built_and_most_wait_until_they_are_used():
    done = subprocess.run([sys.executable, "-c", BUILD_ALL], capture_output=True, text=True, check=True)
    counted = json.loads(done.stdout)
    assert counted["models"] > 400
    assert counted["built"] == counted["models"]
    assert counted["waiting"] > 400


AS_STARTED = """
import sys
sys.argv = ["kartoteka", "run"]
import asyncio
from bot import __main__ as program
from bot.settings import load
from storage.opening import CannotOpen
try:
    asyncio.run(program._run(load()))
except CannotOpen:
    pass
import aiogram.types
print(sum(not getattr(aiogram.types, name).__pydantic_complete__ for name in ("Poll", "Giveaway", "Invoice", "StickerSet")))
"""


def test_the_program_starts_the_quick_way(tmp_path):
    """What it opens is a folder, so it ends right after its imports."""
    told = {"BOT_TOKEN": "123456:abcdefghijklmnopqrstuvwxyz", "DATABASE_URL": f"sqlite:///{tmp_path}"}
    environment = {**os.environ, **told, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", AS_STARTED]
    started = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert started.stdout.strip() == "4", started.stderr
