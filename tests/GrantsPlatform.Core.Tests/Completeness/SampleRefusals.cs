using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Core.Tests.Completeness;

/// <summary>One of every refusal of the core, made from invented values.</summary>
internal static class SampleRefusals
{
    public static ImmutableArray<Refusal> All { get; } =
    [
        .. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract).Select(Make).OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
    ];

    private static Refusal Make(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return (Refusal)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.Name!, parameter.ParameterType))]);
    }

    private static object Value(string name, Type type) =>
        name == "Explanation" ? "Le plafond est de 20 000\u202F€ par dossier."
        : type == typeof(string) ? "exemple"
        : type == typeof(int) ? 3
        : type == typeof(decimal) ? 42.5m
        : type == typeof(Money) ? Money.FromEuros(5)
        : type == typeof(DateTimeOffset) ? DateTimeOffset.Parse("2025-05-09T22:00:00Z")
        : type == typeof(DateOnly) ? new DateOnly(2025, 5, 9)
        : type == typeof(StreamId) ? new StreamId("application", "exemple")
        : type == typeof(ImmutableArray<string>) ? ImmutableArray.Create("un", "deux")
        : type == typeof(ImmutableArray<FieldProblem>) ? ImmutableArray.Create(new FieldProblem("title", "Intitulé du projet", "form.required", "Ce champ est obligatoire."))
        : type == typeof(ImmutableArray<DefinitionError>) ? ImmutableArray.Create(new DefinitionError("$.code", "Le code manque."))
        : type == typeof(ImmutableArray<RowProblem>) ? ImmutableArray.Create(new RowProblem(3, "P-12", "Commune", "Indiquez le code INSEE de la commune."))
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : throw new InvalidOperationException($"No sample of {type.Name} for '{name}': add one here.");
}
