from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app.routers import archive, fees, permits

app = FastAPI(title="Parking permits")

origins = ["*"]

app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_credentials=True,
    allow_methods=["GET", "POST", "PUT", "DELETE"],
    allow_headers=["Authorization", "Content-Type"],
)

app.include_router(permits.router)
app.include_router(fees.router)
app.include_router(archive.router)


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
