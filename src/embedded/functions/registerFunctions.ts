import {
  CustomFunction,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  type FormulaFunctionResultValueType,
  type FormulaFunctionValueType,
} from "@univerjs/preset-sheets-core";
import { BooleanNumber, type Injector } from "@univerjs/core";
import type { FunctionDesk, FunctionValue } from "./FunctionDesk";
import type { FunctionInfo } from "./FunctionInfo";

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
  class AddinFunction extends CustomFunction {
    constructor(
      name: string,
      private readonly info: FunctionInfo
    ) {
      super(name);
      const repeating = info.parameters.some((parameter) => parameter.repeating);
      this.minParams = info.parameters.filter(({ optional }) => !optional).length;
      this.maxParams = repeating ? 255 : info.parameters.length;
    }

    override calculateCustom(
      ...values: FormulaFunctionValueType[]
    ): FormulaFunctionResultValueType {
      const sheet = this.subUnitId ?? "";
      const { row, column } = this;
      const parameters = values.map((value, index) =>
        shaped(value as FunctionValue, this.info, index)
      );
      // A parameter that was left out at the end is a missing one for the runtime, not a shorter list.
      while (parameters.length < this.info.parameters.length) parameters.push(null);
      return this.desk().ask(
        this.info,
        parameters,
        { sheet, row, column },
        addressOf(sheet, row, column)
      );
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
function shaped(value: FunctionValue, info: FunctionInfo, index: number): FunctionValue {
  const parameter = info.parameters[Math.min(index, info.parameters.length - 1)];
  const rows = Array.isArray(value) ? value : [[value]];
  const filled = rows.map((row) => row.map((cell) => cell ?? ""));
  return parameter?.dimensionality === "matrix" ? filled : (filled[0]?.[0] ?? null);
}
