"""Settings: the environment and `.env`, typed; every name is explained in .env.example and the README."""

import re
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import phonenumbers
from pydantic import AfterValidator, Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

LAST_PORT = 65_535
TELEGRAM = "https://api.telegram.org"
_ADDRESS = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^\s:\[\]]+):(\d{1,5})")
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]+")


class SettingsError(Exception):
    """One sentence for each setting that is wrong, naming it."""


def is_region(value: str) -> bool:
    """Whether it is the code of a country whose phone numbers are known, like FR."""
    return value.upper() in phonenumbers.SUPPORTED_REGIONS


def _region(value: str) -> str:
    if not is_region(value):
        raise ValueError("give a two-letter country code like RU, FR or CN")
    return value.upper()


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError("give a zone's name like Europe/Moscow") from None
    return value


class Settings(BaseSettings):
    """What can be set; an empty value means the default."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    bot_token: SecretStr | None = None
    bot_api_url: HttpUrl = HttpUrl(TELEGRAM)
    data_dir: Path = Path("data")
    database_url: SecretStr | None = None
    owner_id: Annotated[int, Field(gt=0, lt=2**52)] | None = None
    default_region: Annotated[str, AfterValidator(_region)] = "RU"
    default_timezone: Annotated[str, AfterValidator(_zone)] = "Europe/Moscow"
    protect_cards: bool = True
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["console", "json"] = "console"
    health_address: str | None = None
    sandbox_port: Annotated[int, Field(ge=0, le=LAST_PORT)] = 8080
    clock_file: Path | None = None

    @field_validator("log_level", "log_format", mode="before")
    @classmethod
    def _any_case(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("bot_token")
    @classmethod
    def _shape_of_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("give the token as BotFather wrote it, like 123456:ABC-DEF")
        return value

    @field_validator("health_address")
    @classmethod
    def _host_and_port(cls, value: str | None) -> str | None:
        if value is not None and not ((said := _ADDRESS.fullmatch(value)) and int(said[2]) <= LAST_PORT):
            raise ValueError("give an address and a port like 127.0.0.1:8081")
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("sqlite", "postgres")):
            raise ValueError("give sqlite:///path/to/file.db or postgresql://user:password@host/name")
        return value

    @property
    def database(self) -> str:
        """Where the data is: DATABASE_URL, or the SQLite file in DATA_DIR."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{(self.data_dir / 'kartoteka.db').absolute()}"


# What pydantic would refuse in words of its own, which speak of types.
_WANTED = {
    "owner_id": "give your Telegram id, a number like 123456789",
    "bot_api_url": f"give an address like {TELEGRAM}",
    "protect_cards": "give yes or no",
    "sandbox_port": f"give a port from 0 to {LAST_PORT}",
    "log_level": "give debug, info, warning or error",
    "log_format": "give console or json",
}


def load() -> Settings:
    """Read the settings. Raises SettingsError with a sentence for each wrong one; values are not repeated, one may be a secret."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(*e["loc"], said=e["msg"]) for e in error.errors())) from None


def _sentence(name: int | str, *_within: int | str, said: str) -> str:
    return f"{str(name).upper()}: {_WANTED.get(str(name)) or said.removeprefix('Value error, ')}"
