using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Who acts: a person, by the id of the account ("person:p-17"), or a part of the platform ("system:clock").</summary>
[JsonConverter(typeof(ActorJson))]
public readonly record struct Actor
{
    private const string PersonPrefix = "person:";
    private const string SystemPrefix = "system:";

    private Actor(string id) => Id = id;

    public string Id { get; }

    /// <summary>The account's id when a person acts, otherwise null.</summary>
    public string? PersonId => Id.StartsWith(PersonPrefix, StringComparison.Ordinal) ? Id[PersonPrefix.Length..] : null;

    public bool IsSystem => Id.StartsWith(SystemPrefix, StringComparison.Ordinal);

    public override string ToString() => Id;

    public static Actor Person(string accountId) => new(PersonPrefix + accountId);

    /// <summary>Time itself: ticks are its commands.</summary>
    public static readonly Actor Clock = new(SystemPrefix + "clock");

    /// <summary>A policy that carries a decision on to another stream.</summary>
    public static readonly Actor Policy = new(SystemPrefix + "policy");

    /// <summary>Somebody without an account who came by a mailed link, once the runtime has found the link to be good for this purpose and object.</summary>
    public static readonly Actor Link = new(SystemPrefix + "link");

    /// <summary>The command line of the machine that runs the platform.</summary>
    public static readonly Actor Console = new(SystemPrefix + "console");

    /// <summary>Where people come in: what the platform does before anybody is signed in. It may send what the table of permissions lets it.</summary>
    public static readonly Actor Door = new(SystemPrefix + "door");

    public static Actor Parse(string id) =>
        id.StartsWith(PersonPrefix, StringComparison.Ordinal) || id.StartsWith(SystemPrefix, StringComparison.Ordinal)
            ? new Actor(id)
            : throw new FormatException($"'{id}' is not an actor.");

    private sealed class ActorJson : JsonConverter<Actor>
    {
        public override Actor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Actor value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Id);
    }
}
