using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;

namespace GrantsPlatform.Host.Tests.Printing;

/// <summary>Gives back every id.</summary>
internal sealed class NoNames : INames
{
    public Zone Zone => Zone.Paris;

    public string Person(string account) => account;
    public string File(string application) => application;
    public string DayOfSession(string session) => session;
    public string Programme(string programme) => programme;
    public string Organisation(string organisation) => organisation;
    public string Departement(string? programme, string code) => $"département {code}";
    public string Object(StreamId id) => id.ToString();
    public string Field(string code) => code;
    public string Strand(string code) => code;
    public string Level(string code) => code;
    public string Rule(string code) => code;
    public string Condition(string code) => code;
    public string Funder(string code) => code;
    public string Report(string code) => code;
    public string ReportField(string code) => code;
    public string Instalment(string instalment) => instalment;
}
