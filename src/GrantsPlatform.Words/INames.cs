using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>Names of people and objects, labels of the programme's codes. What is not known is given back as it came.</summary>
public interface INames
{
    /// <summary>By whose clocks the call that is shown opens and closes.</summary>
    Zone Zone { get; }

    string Person(string account);

    /// <summary>The applicant, then what people call the file by.</summary>
    string File(string application);

    /// <summary>"du 9 septembre 2022".</summary>
    string DayOfSession(string session);

    string Programme(string programme);

    string Organisation(string organisation);

    /// <summary>Its name and code, where the programme is known.</summary>
    string Departement(string? programme, string code);

    /// <summary>Its kind and name, for any object.</summary>
    string Object(StreamId id);

    string Field(string code);
    string Strand(string code);
    string Level(string code);
    string Rule(string code);
    string Condition(string code);
    string Funder(string code);
    string Report(string code);

    /// <summary>A section, an indicator or the financial report.</summary>
    string ReportField(string code);

    /// <summary>Its label, and who is paid.</summary>
    string Instalment(string instalment);
}
