import { library } from "../concepts/library.ts";

const password = { as: "password", variable: "SSH_PASSWORD" } as const;
const key = { value: "1|password:", as: "password", variable: "SSH_KEY_PASSPHRASE" } as const;

/** https://docs.paramiko.org/en/stable/api/client.html https://asyncssh.readthedocs.io/en/latest/api.html https://docs.fabfile.org/en/latest/api/connection.html */
export default library("SSH clients", "python", {
  aliases: {
    "paramiko.client.SSHClient()": "paramiko.SSHClient()",
    "paramiko.transport.Transport()": "paramiko.Transport()",
  },
  secret: {
    "paramiko.SSHClient().connect": [
      { ...password, value: "3|password:" },
      { ...key, value: "passphrase:" },
    ],
    "paramiko.Transport().connect": { ...password, value: "2|password:" },
    "paramiko.Transport().auth_password": { ...password, value: "1|password:" },
    "paramiko.RSAKey.from_private_key_file": key,
    "paramiko.RSAKey.from_private_key": key,
    "paramiko.ECDSAKey.from_private_key_file": key,
    "paramiko.ECDSAKey.from_private_key": key,
    "paramiko.Ed25519Key.from_private_key_file": key,
    "paramiko.Ed25519Key.from_private_key": key,
    "asyncssh.connect": [{ ...password, value: "password:" }, { ...key, value: "passphrase:" }],
    "fabric.Connection": { ...password, value: "connect_kwargs:.password" },
    "pysftp.Connection": { ...password, value: "3|password:" },
    "netmiko.ConnectHandler": { ...password, value: "password:" },
  },
});
