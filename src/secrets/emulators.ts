/**
 * How the keys begin with which emulators of services are delivered: everyone has them, they open nothing but the emulator, and
 * they cannot be changed.
 */
const beginnings = [
  // Azurite and the emulator before it. https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
  "Eby8vdM02xNOcqFlqUwJPLlmEtl",
  // Azure Cosmos DB. https://learn.microsoft.com/azure/cosmos-db/emulator#authentication
  "C2y6yDjf5/R+ob0N8A7Cgv30VRDJ",
  // QStash: base64 of `{"UserID":"defaultUser"`, `{"UserID":"testUser1"` and so on, and the keys that these users sign with. https://upstash.com/docs/qstash/howto/local-development
  "eyJVc2VySUQiOiJkZWZhdWx0VXNlciIs", "eyJVc2VySUQiOiJ0ZXN0VXNlcj",
  "sig_7kYjw48mhY7k", "sig_5ZB6DVzB1wjE", "sig_7GVPjvuwsfqF", "sig_5NoELc3EFnZn", "sig_6jWGaWRxHsw4", "sig_7qHbvhmahe5G", "sig_5T8FcSsynBjn", "sig_7GFR4YaDshFc", "sig_7RvLjqfZBvP5", "sig_7W3ZNbfKWk5N",
] as const;

/** Whether a key is one of those that an emulator is delivered with, or a connection string has one of them. */
export function isOfEmulator(text: string): boolean {
  return beginnings.some((beginning) => text.startsWith(beginning)) || (text.length < 2000 && beginnings.some((beginning) => text.includes(`Key=${beginning}`)));
}
