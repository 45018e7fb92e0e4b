using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Commands and notices as they wait in effects: under the name of their shape, which is the permanent name, and from the second shape on its version
/// too ("note-claim.v2"). A shape of before is lifted; one of a later release is not read at all, for a command that is half understood is another one.
/// </summary>
public static class Waiting
{
    /// <summary>Where the name of a notice stands, before its values.</summary>
    internal const string Letter = "letter";

    private static readonly FrozenDictionary<Type, string> Commands = Wire.CommandTypes.ToFrozenDictionary(type => type, NameOfCommand);

    /// <summary>"note-claim", "note-claim.v2".</summary>
    public static string NameOf(Command command) => Commands[command.GetType()];

    /// <exception cref="JsonException">Of a later release, or damaged.</exception>
    public static Command ReadCommand(string name, JsonElement data, Upcasters? upcasters = null)
    {
        var (newest, lifted) = Lift(name, Encoding.UTF8.GetBytes(data.GetRawText()), upcasters);
        var (command, refusal) = Wire.ReadCommand(NameOfShape(newest), lifted);
        return command is not null && NameOf(command) == newest ? command : throw new JsonException($"{name}: {refusal?.Code}");
    }

    /// <exception cref="JsonException">Of a later release, or damaged.</exception>
    public static Message ReadMessage(ReadOnlySpan<byte> json, Upcasters? upcasters = null)
    {
        var message = JsonNode.Parse(json).Required("the message").AsObject();
        if (message["notice"] is not JsonObject notice || notice[Letter] is not JsonValue told) throw new JsonException("The message tells of nothing.");
        notice.Remove(Letter);
        var (newest, lifted) = Lift(told.GetValue<string>(), Encoding.UTF8.GetBytes(notice.ToJsonString()), upcasters);
        var data = JsonNode.Parse(lifted).Required("the notice").AsObject();
        data.Insert(0, Letter, newest);
        message["notice"] = data;
        return message.Deserialize<Message>(Wire.Options).Required("the message");
    }

    internal static string NameOfNotice(Type notice) =>
        notice.GetCustomAttribute<ToldAsAttribute>() is { } told ? Shape(told.Code, told.Version) : throw new InvalidOperationException($"{notice.Name} has no ToldAs code.");

    private static string NameOfCommand(Type command) =>
        command.GetCustomAttribute<SentAsAttribute>() is { } sent ? Shape(sent.Name, sent.Version) : throw new InvalidOperationException($"{command.Name} has no SentAs name.");

    private static string Shape(string name, int version) => version == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}.v{version}");

    /// <summary>The permanent name, whatever the version: "note-claim" of "note-claim.v2".</summary>
    public static string NameOfShape(string shape) => shape.Split('.')[0];

    /// <summary>The newest shape and its data; what is the newest already, or not known at all, stays as it is.</summary>
    private static (string Name, byte[] Data) Lift(string name, byte[] data, Upcasters? upcasters)
    {
        var versioned = name.Contains('.', StringComparison.Ordinal) ? name : name + ".v1";
        return (upcasters ?? Upcasters.Waiting).Lift(versioned, data) is { } lifted
            ? (lifted.Name.EndsWith(".v1", StringComparison.Ordinal) ? NameOfShape(lifted.Name) : lifted.Name, Encoding.UTF8.GetBytes(lifted.Data.ToJsonString()))
            : (name, data);
    }
}
