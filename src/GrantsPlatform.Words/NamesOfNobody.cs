using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>The same names, but of no person: for words that are kept where nothing is ever erased.</summary>
public sealed class NamesOfNobody(INames names) : INames
{
    public Zone Zone => names.Zone;

    public string Person(string account) => "la personne désignée";

    public string Object(StreamId id) => KindWords.Of(id.Kind);

    public string File(string application) => names.File(application);
    public string DayOfSession(string session) => names.DayOfSession(session);
    public string Programme(string programme) => names.Programme(programme);
    public string Organisation(string organisation) => names.Organisation(organisation);
    public string Departement(string? programme, string code) => names.Departement(programme, code);
    public string Field(string code) => names.Field(code);
    public string Strand(string code) => names.Strand(code);
    public string Level(string code) => names.Level(code);
    public string Rule(string code) => names.Rule(code);
    public string Condition(string code) => names.Condition(code);
    public string Funder(string code) => names.Funder(code);
    public string Report(string code) => names.Report(code);
    public string ReportField(string code) => names.ReportField(code);
    public string Instalment(string instalment) => names.Instalment(instalment);
}
