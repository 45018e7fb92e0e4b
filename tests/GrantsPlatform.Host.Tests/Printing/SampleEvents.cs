using System.Collections;
using System.Reflection;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Tests.Printing;

/// <summary>One of every event, made from its constructor with invented values; lists are empty, what may be null is null.</summary>
internal static class SampleEvents
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<Event> All => Wire.EventTypes.OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => (Event)Made(type));

    public static object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private static object? Value(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || Nullability.Create(parameter).WriteState == NullabilityState.Nullable
            ? null
            : Value(parameter.ParameterType);

    private static object Value(Type type) =>
        type == typeof(string) ? "exemple-assez-long-pour-une-empreinte"
        : type == typeof(Actor) ? Actor.Person("p-1")
        : type == typeof(StreamId) ? new StreamId("account", "p-1")
        : type == typeof(DateTimeOffset) ? DateTimeOffset.Parse("2025-05-09T22:00:00Z")
        : type == typeof(DateOnly) ? new DateOnly(2025, 5, 9)
        : type == typeof(Phase) ? new Phase.Submitted()
        : type.IsPrimitive || type.IsEnum || type == typeof(decimal) || type == typeof(Money) || type == typeof(TimeSpan) ? Activator.CreateInstance(type)!
        : typeof(IEnumerable).IsAssignableFrom(type) ? type.GetField("Empty")!.GetValue(null)!
        : type.IsAbstract ? Made(type.GetNestedTypes()[0])
        : Made(type);
}
