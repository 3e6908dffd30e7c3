import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  ValueObjectFactory,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import { BooleanNumber, type Injector, type Nullable } from "@univerjs/core";
import { isErrorText, type Scalar } from "../model/Scalar";
import type { FunctionArgument, FunctionDesk, FunctionValue } from "./FunctionDesk";
import type { FunctionInfo } from "./FunctionInfo";

type NodeValueType = ReturnType<BaseFunction["calculate"]>;

/**
 * Makes the add-in's functions known to the engine, under their names in cells: `JX.EXECRATE`. They are plain functions
 * over the desk's cache, never awaited: the engine would wait for one cell after the other, and leave cells behind.
 * @param addressOf `表!A1` of a cell, for functions that ask for it
 */
export function registerFunctions(
  injector: Injector,
  namespace: string,
  functions: readonly FunctionInfo[],
  desk: FunctionDesk,
  addressOf: (sheet: string, row: number, column: number) => string
): void {
  class AddinFunction extends BaseFunction {
    constructor(
      name: string,
      private readonly info: FunctionInfo
    ) {
      super(name);
      const repeating = info.parameters.some((parameter) => parameter.repeating);
      this.minParams = info.parameters.filter(({ optional }) => !optional).length;
      this.maxParams = repeating ? 255 : info.parameters.length;
    }

    /** The engine's values are read here, because its plain ones show a blank cell as 0. */
    override calculate(...values: BaseValueObject[]): NodeValueType {
      const sheet = this.subUnitId ?? "";
      const { row, column } = this;
      const parameters = values.map((value, index) => argument(value, this.info, index));
      // A parameter that was left out at the end is a missing one for the runtime, not a shorter list.
      while (parameters.length < this.info.parameters.length) parameters.push(null);
      const asker = { sheet, row, column };
      return result(this.desk().ask(this.info, parameters, asker, addressOf(sheet, row, column)));
    }

    private desk(): FunctionDesk {
      return desk;
    }
  }

  const named = functions.map((info) => ({
    name: `${namespace}.${info.name}`.toUpperCase(),
    info,
  }));
  injector
    .get(IFunctionService)
    .registerExecutors(...named.map(({ name, info }) => new AddinFunction(name, info)));
  injector.get(IDescriptionService).registerDescriptions(
    named.map(({ name, info }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description: info.description ?? "",
      abstract: info.description ?? "",
      functionParameter: info.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: "",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    }))
  );
}

/** A value in the shape that the parameter asks for, as Excel hands it over: rows of values, or one of them. */
function argument(value: BaseValueObject, info: FunctionInfo, index: number): FunctionArgument {
  const parameter = info.parameters[Math.min(index, info.parameters.length - 1)];
  const rows =
    value instanceof ArrayValueObject
      ? value.getArrayValue().map((row) => row.map((cell) => plain(cell)))
      : [[plain(value)]];
  return parameter?.dimensionality === "matrix" ? rows : (rows[0]?.[0] ?? null);
}

/** An empty cell is null for a custom function, as in Excel. */
function plain(value: Nullable<BaseValueObject>): Scalar {
  if (value == null || value.isNull()) return null;
  const content = value.getValue();
  // The engine does not know `#BUSY!` as an error.
  if (!value.isError() && content !== "#BUSY!") return content;
  return { error: isErrorText(content) ? content : "#VALUE!" };
}

function result(value: FunctionValue): NodeValueType {
  if (!Array.isArray(value)) return scalar(value);
  return ArrayValueObject.create({
    calculateValueList: value.map((row) => row.map(scalar)),
    rowCount: value.length,
    columnCount: value[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalar(value: string | number | boolean | null): BaseValueObject {
  const error = Object.values(ErrorType).find((one) => one === value);
  return error === undefined
    ? ValueObjectFactory.create(value ?? "")
    : ErrorValueObject.create(error);
}
