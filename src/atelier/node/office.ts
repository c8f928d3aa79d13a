import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { Host } from "../host/host";

/** What the library is bridged to. */
export type JoinableHost = Pick<Host, "excelApi" | "connect">;

/** Microsoft's library, loaded for one client. */
export interface OfficeClient {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: CustomFunctionsRuntime;
  close(): void;
}

/** What a function file uses of the custom-functions runtime. */
export interface CustomFunctionsRuntime {
  associate(id: string, implementation: unknown): void;
  associate(implementations: Record<string, unknown>): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: Record<
    "invalidValue" | "notAvailable" | "divisionByZero" | "invalidNumber" | "nullReference",
    string
  >;
}

/** The object that the library looks for when it loads. */
interface Bridge {
  onMessageFromHost(json: string): void;
  sendMessageToHost(json: string): void;
}

/** Where Office.js keeps the functions of `CustomFunctions.associate`; its own loader gives it in production. */
interface Association {
  mappings: Record<string, unknown>;
  handlers: (() => void)[];
  onchange(handler: () => void): void;
}

function newAssociation(): Association {
  const handlers: (() => void)[] = [];
  const onchange = (handler: () => void): void => {
    handlers.push(handler);
  };
  return { mappings: {}, handlers, onchange };
}

let compiled: Script | undefined;

function script(): Script {
  if (!compiled) {
    const require = createRequire(`${process.cwd()}/package.json`);
    const filename = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
    compiled = new Script(readFileSync(filename, "utf8"), { filename });
  }
  return compiled;
}

/** Loads Microsoft's excel-web-16.00.js in a context of its own, bridged to the host. */
export function loadOffice(host: JoinableHost): OfficeClient {
  const bridge: Bridge = { onMessageFromHost: () => undefined, sendMessageToHost: () => undefined };
  const link = host.connect({
    onMessage: (json) => {
      // The answer must never come before `sync()` has returned its promise.
      setImmediate(() => {
        bridge.onMessageFromHost(json);
      });
    },
  });
  bridge.sendMessageToHost = (json) => {
    link.send(json);
  };
  const context = createContext(globals(host, bridge));
  script().runInContext(context);
  return {
    ...pick(context),
    close: () => {
      link.close();
    },
  };
}

function pick(context: object): Omit<OfficeClient, "close"> {
  const { Excel, OfficeExtension, CustomFunctions } = context as Omit<OfficeClient, "close">;
  return { Excel, OfficeExtension, CustomFunctions };
}

function globals(host: JoinableHost, bridge: Bridge): Record<string, unknown> {
  const association = newAssociation();
  const page: Record<string, unknown> = {
    ...timers,
    ...noPage,
    _richApiNativeBridge: bridge,
    CustomFunctions: { _association: association, associate: associate(association) },
    CustomFunctionMappings: {},
    Office: office(host),
  };
  page.window = page;
  page.self = page;
  return page;
}

const timers = {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  console,
  performance,
  URL,
  TextEncoder,
  TextDecoder,
};

/** What the library asks of a page while it loads. */
const noPage = {
  document: {
    readyState: "complete",
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
    createElement: () => ({}),
  },
  navigator: { userAgent: "node", platform: "node", language: "fr-FR" },
  location: {
    href: "https://localhost/",
    origin: "https://localhost",
    search: "",
    hash: "",
    hostname: "localhost",
  },
};

function associate(association: Association) {
  return (id: string | Record<string, unknown>, implementation?: unknown): void => {
    const added = typeof id === "string" ? { [id]: implementation } : id;
    for (const [key, value] of Object.entries(added)) association.mappings[key.toUpperCase()] = value;
    for (const handler of association.handlers) handler();
  };
}

/** The part of `Office` that the library itself asks. */
function office(host: JoinableHost): object {
  const rank = (version: string): number =>
    Number(version.split(".")[0]) * 1000 + Number(version.split(".")[1] ?? 0);
  const isSetSupported = (name: string, version = "1.1"): boolean =>
    name === "ExcelApi" ? rank(version) <= rank(host.excelApi) : rank(version) < rank("2.0");
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC" },
    context: {
      host: "Excel",
      platform: "PC",
      requirements: { isSetSupported },
      diagnostics: { host: "Excel", platform: "PC", version: "16.0.17928.20000" },
    },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
  };
}
