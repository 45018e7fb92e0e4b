using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Registers.RegisterState.Known;

namespace GrantsPlatform.Core.Registers;

/// <summary>Rows that were sent against the definition's register: each value by its type, each link by what it points to.</summary>
public sealed partial class RowCheck(RegisterDefinition register, StreamId self, Known known, DateOnly today, ProgrammeDefinition definition)
{
    private readonly List<RowProblem> _problems = [];

    /// <summary>The rows in one way of writing, or everything that is wrong with them.</summary>
    public (ImmutableArray<RegisterRow> Rows, ImmutableArray<RowProblem> Problems) Check(ImmutableArray<RegisterRow> rows)
    {
        var persons = rows.Where(row => row.Kind == register.Persons.Code).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var settled = rows.Select((row, i) => Check(row, i + 1, persons, seen)).ToImmutableArray();
        return (settled, [.. _problems]);
    }

    public static bool IsCode(string text) => Code().IsMatch(text);

    private RegisterRow Check(RegisterRow row, int line, HashSet<string> persons, HashSet<string> seen)
    {
        if (!IsCode(row.Code)) Add("code", "Un code est fait de 40 lettres sans accent, chiffres, points, traits d’union ou soulignés au plus, sans espace ni nom de personne.");
        else if (!seen.Add(row.Code)) Add("code", "Ce code est donné deux fois.");
        if (row.LastContact.Year is < 2000 or > 2100) Add("dernier contact", "Indiquez un jour entre 2000 et 2100.");
        else if (row.LastContact > today) Add("dernier contact", $"Le {French.Date(row.LastContact)} n’est pas encore passé.");
        else if (register.KeptUntil(row.LastContact) < today) Add("dernier contact", "La durée de conservation de cette ligne est déjà échue.");

        if (register.Find(row.Kind) is not { } kind)
        {
            Add("sorte", $"Les sortes de lignes possibles sont : {string.Join(", ", register.Kinds.Select(possible => possible.Code))}.");
            return row;
        }
        var person = kind.Unit == RowUnit.Person;
        if (!person && row.YearOfBirth is not null) Add("année de naissance", "Seule une personne a une année de naissance.");
        else if (row.YearOfBirth is { } born && (born < 1900 || born > row.LastContact.Year)) Add("année de naissance", "Cette année n’est pas possible.");
        if (person && row.Person is not null) Add("personne", "Une personne ne se rapporte pas à une autre ligne.");
        else if (row.Person is { } of && !persons.Contains(of) && !IsPerson(of)) Add("personne", $"Le tableau n’a pas de personne « {of} ».");
        return row with { Values = Values(row, kind, Add) };

        void Add(string column, string message) => _problems.Add(new RowProblem(line, row.Code, column, message));
    }

    private bool IsPerson(string code) => known.Marks.TryGetValue(RegisterRow.KeyOf(self, code), out var mark) && mark.Kind == register.Persons.Code;

    private ImmutableSortedDictionary<string, JsonElement>? Values(RegisterRow row, RowKind kind, Action<string, string> add)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (code, value) in row.Values ?? ImmutableSortedDictionary<string, JsonElement>.Empty)
        {
            if (kind.Find(code) is not { } column) add(code, $"« {kind.Label} » n’a pas cette colonne.");
            else if (ValueCheck.Check(definition, column.AsField, value) is { } problem) add(column.Label, problem.Message);
            // A list without anything chosen says "none of them"; any other empty value says nothing.
            else if (!ValueCheck.IsEmpty(value) || (value.ValueKind == JsonValueKind.Array && column.Type == ColumnType.MultipleChoice)) values[code] = value;
        }
        return values.Count == 0 ? null : values.ToImmutable();
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}\z")]
    private static partial Regex Code();
}
