import { library } from "../concepts/library.ts";

const login = { value: "1|password:", as: "password", variable: "SMTP_PASSWORD" } as const;
const mailbox = { ...login, variable: "IMAP_PASSWORD" } as const;
const ftp = { value: "2|passwd:", as: "password", variable: "FTP_PASSWORD" } as const;

/** https://docs.python.org/3/library/smtplib.html https://docs.python.org/3/library/imaplib.html https://docs.python.org/3/library/ftplib.html https://aiosmtplib.readthedocs.io/en/stable/ */
export default library("Mail and file transfer", "python", {
  aliases: {
    "smtplib.SMTP_SSL()": "smtplib.SMTP()",
    "smtplib.LMTP()": "smtplib.SMTP()",
    "imaplib.IMAP4_SSL()": "imaplib.IMAP4()",
    "imaplib.IMAP4_stream()": "imaplib.IMAP4()",
    "poplib.POP3_SSL()": "poplib.POP3()",
    "ftplib.FTP_TLS()": "ftplib.FTP()",
    "ftplib.FTP_TLS": "ftplib.FTP",
  },
  secret: {
    "smtplib.SMTP().login": login,
    "imaplib.IMAP4().login": mailbox,
    "poplib.POP3().pass_": { ...mailbox, value: "0|pswd:" },
    "ftplib.FTP": ftp,
    "ftplib.FTP().login": { ...ftp, value: "1|passwd:" },
    "aiosmtplib.send": { ...login, value: "password:" },
    "aiosmtplib.SMTP": { ...login, value: "password:" },
    "aiosmtplib.SMTP().login": login,
    "fastapi_mail.ConnectionConfig": { ...login, value: "MAIL_PASSWORD:" },
    "yagmail.SMTP": login,
  },
});
