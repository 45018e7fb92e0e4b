using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Registers;

using Scene = Scenario<RegisterState, RegisterCommand, RegisterEvent>;

/// <summary>The register of the awarded file f-1, whose rows are kept for four months; two young people and a visit.</summary>
internal static class ARegister
{
    public const string Winter = "2025-02-25T10:00:00Z";
    public const string Salt = "0123456789abcdef";

    public static readonly StreamId Id = RegisterState.IdOf("f-1");
    public static readonly Period Year = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    public static readonly RegisterDefinition Register = new(
    [
        new RowKind("young", "Jeune", RowUnit.Person,
        [
            new RegisterColumn("care", "Parcours ASE", ColumnType.YesNo),
            new RegisterColumn("gender", "Genre", ColumnType.Choice, [new Option("f", "Femme"), new Option("m", "Homme"), new Option("x", "Autre")]),
            new RegisterColumn("housedOn", "Entrée dans le logement", ColumnType.Day),
            new RegisterColumn("town", "Commune", ColumnType.Commune),
            new RegisterColumn("needs", "Besoins", ColumnType.MultipleChoice, [new Option("rent", "Loyer"), new Option("rights", "Droits")]),
        ]),
        new RowKind("visit", "Permanence", RowUnit.Session,
        [
            new RegisterColumn("new", "Permanence nouvelle", ColumnType.YesNo),
            new RegisterColumn("minutes", "Durée en minutes", ColumnType.Integer, Min: 0, Max: 600),
        ]),
        new RowKind("workshop", "Atelier", RowUnit.Workshop, [new RegisterColumn("cost", "Coût", ColumnType.Amount, Min: 0)]),
    ], RetentionMonths: 4);

    public static readonly Indicator Visits = new("visits", "Passages", "session", Formula: new IndicatorFormula.CountRows(new RowSource("visit")));

    public static readonly Indicator InCare = new("in_care", "Jeunes de l’ASE reçus", "person",
        Formula: new IndicatorFormula.CountPersons([new RowSource("visit", Is("person.care", true)), new RowSource("workshop", Is("person.care", true))]),
        Breakdowns: [new Breakdown("person.gender")]);

    public static readonly Indicator Minutes = new("minutes", "Minutes", "minute", Formula: new IndicatorFormula.SumOf("minutes", new RowSource("visit", Is("row.new", true))));

    public static readonly Indicator Housed = new("housed", "Jeunes logés", "person", Optional: true, Formula: new IndicatorFormula.CountPersons([new RowSource("young", On: "housedOn")]));

    public static readonly ProgrammeDefinition Definition = Sample.Definition with { Register = Register, Indicators = [Visits, InCare, Minutes, Housed, new Indicator("by_hand", "Déclaré", "person")] };

    public static readonly RegisterRow Ann = Row("J-1", "young", "2025-02-20", born: 2004, values: [("care", true), ("gender", "f"), ("needs", new[] { "rent" })]);
    public static readonly RegisterRow Bob = Row("J-2", "young", "2025-02-10", born: 2006, values: [("care", false)]);
    public static readonly RegisterRow Visit = Row("P-1", "visit", "2025-02-20", person: "J-1", values: [("new", true), ("minutes", 40)]);
    public static readonly AddRows First = new([Ann, Bob, Visit], Salt);

    public static Scene New() => new Scene(new RegisterDecider(), Id).By("editor")
        .Knowing(ApplicationState.IdOf("f-1"), AFile.Told().State).Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(Definition));

    public static Scene Opened() => New().When(new OpenRegister("f-1"), Winter);
    public static Scene Begun() => Opened().When(First, Winter);

    public static string SealOf(params RegisterRow[] rows) => SealOf(Year, rows);

    public static string SealOf(Period period, params RegisterRow[] rows) => Sealing.HashOf(period, IndicatorComputation.Run(Definition, rows, period));

    public static RegisterRow Row(string code, string kind, string day, string? person = null, int? born = null, params (string Column, object Value)[] values) => new(
        code, kind, DateOnly.Parse(day), person, born,
        values.Length == 0 ? null : values.ToImmutableSorted(value => value.Column, value => JsonSerializer.SerializeToElement(value.Value)));

    public static Condition Is(string path, bool value) => new Condition.EqualTo(path, new EvidenceValue.YesNo(value));
}
