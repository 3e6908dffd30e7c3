import { remote, type Dispatcher, type RemoteObject } from "../dispatchers/Dispatcher";
import type { PaneState } from "../dispatchers/Session";

/** What the services of Office work on; the host carries it out. */
export interface ServiceHost {
  paneState: PaneState;
  functionsAreReady(): void;
  functionsAnswered(results: unknown): void;
  actionHandlerIsReady(): void;
  paneShouldBe(state: PaneState): void;
}

const customFunctions: Dispatcher<ServiceHost> = {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (host) => {
      host.functionsAreReady();
    },
    SetInvocationResults: (host, args) => {
      host.functionsAnswered(args.raw(0));
    },
    SetInvocationArrayResults: (host, args) => {
      host.functionsAnswered(args.raw(0));
    },
  },
};

/** `Office.addin.showAsTaskpane`, `hide`, `onVisibilityModeChanged`. */
const appRuntime: Dispatcher<ServiceHost> = {
  name: "AppRuntimeService",
  methods: {
    SetAppRuntimeState: (host, args) => {
      host.paneShouldBe(args.choice<PaneState>(0, ["Visible", "Background", "Inactive"]));
    },
    GetAppRuntimeState: (host) => host.paneState,
  },
};

/** The library itself calls it when the add-in is ready. */
const addinInternal: Dispatcher<ServiceHost> = {
  name: "AddinInternalService",
  methods: {
    NotifyActionHandlerReady: (host) => {
      host.actionHandlerIsReady();
    },
  },
};

const services: Readonly<Record<string, Dispatcher<ServiceHost>>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntime,
  "Microsoft.InternalService.AddinInternalService": addinInternal,
};

/** Services whose batches do not wait for those of the workbook, and are not counted or disturbed. */
export function isService(name: string): boolean {
  return Object.hasOwn(services, name);
}

export function serviceObject(name: string, host: ServiceHost): RemoteObject | undefined {
  return isService(name) ? remote(services[name]!, host) : undefined;
}
