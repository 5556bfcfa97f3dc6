// Written by "npm run update".
export const version = "0.1.0";
