using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Registers.RegisterState.Known;

namespace GrantsPlatform.Core.Registers;

/// <summary>What decisions on a register read.</summary>
internal static class Registry
{
    public static ProgrammeDefinition DefinitionOf(Known known, Context context) =>
        context.Facts.DefinitionUnder(known.Origin.Programme, known.Origin.Revision);

    public static RegisterRow? Kept(Contents contents, string code) => contents.Json<KeptRow>(RegisterRow.RecordOf(code))?.Row;

    /// <summary>12.0 and 12 are one value.</summary>
    public static byte[] Canonical(RegisterRow row) => CanonicalJson.Write(JsonSerializer.SerializeToElement(row, Wire.Options));
}
