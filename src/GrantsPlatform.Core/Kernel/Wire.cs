using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GrantsPlatform.Core.Kernel;

/// <summary>How commands, events and contents are written as JSON, and under which names.</summary>
public static class Wire
{
    /// <summary>
    /// Strict: unknown and duplicate members, missing parameters and nulls where none may be are refused.
    /// What is null is left out when written, so what may be null may be absent when read.
    /// </summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 32,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetNullableBeAbsent, NameNotices, NameDeeds } },
    };

    /// <summary>The same, for what comes from outside: texts are repaired while they are read.</summary>
    private static readonly JsonSerializerOptions Incoming = new(Options) { Converters = { new RepairedJson.OfText(), new RepairedJson.OfElement() } };

    /// <summary>For what the platform itself stored: a later release may have written more than this one knows.</summary>
    private static readonly JsonSerializerOptions Stored = new(Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private static readonly FrozenDictionary<string, Type> Commands =
        Concrete<Command>().ToFrozenDictionary(type => NameOfCommand(type));

    private static readonly FrozenDictionary<string, Type> Events =
        Concrete<Event>().ToFrozenDictionary(type => NameOfEvent(type));

    private static readonly FrozenDictionary<Type, string> EventNames = Events.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    private static readonly FrozenDictionary<Type, string> CommandNames = Commands.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly FrozenDictionary<Type, string> NoticeNames = Concrete<Notice>().ToFrozenDictionary(type => type, NameOfNotice);

    public static IEnumerable<Type> NoticeTypes => NoticeNames.Keys;
    public static IEnumerable<Type> CommandTypes => Commands.Values;
    public static IEnumerable<Type> EventTypes => Events.Values;

    public static byte[] ToBytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);
    public static T? FromBytes<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>Of what the platform itself stored: what this release does not know is passed over.</summary>
    public static T? FromStored<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Stored);

    public static object FromStored(JsonElement json, Type type) => json.Deserialize(type, Stored) ?? throw new JsonException($"{type.Name} is null.");

    /// <summary>Equal in every field, lists included: records compare lists by reference.</summary>
    public static bool Same<T>(T one, T other) => ToBytes(one).AsSpan().SequenceEqual(ToBytes(other));

    /// <summary>"application.submitted.v1".</summary>
    public static string NameOf(Event happened) => EventNames[happened.GetType()];

    /// <summary>"submit-application".</summary>
    public static string NameOf(Command command) => CommandNames[command.GetType()];

    /// <summary>"decision-awarded".</summary>
    public static string NameOf(Notice notice) => NoticeNames[notice.GetType()];

    /// <summary>"decision-awarded".</summary>
    public static string CodeOfNotice(Type notice) => NoticeNames[notice];

    /// <summary>"in-selection": as filters and JSON name it.</summary>
    public static string NameOf(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static byte[] Write(Event happened) => JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), Options);
    public static byte[] Write(Command command) => JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), Options);

    /// <summary>Reads a stored event of any version, with whatever a later release added to it. An unknown name is a store newer than the program, or a damaged one: an exception.</summary>
    public static Event ReadEvent(string name, ReadOnlySpan<byte> json) =>
        Events.TryGetValue(name, out var type) ? (Event)JsonSerializer.Deserialize(json, type, Stored).Required("the event's data")
        : Upcasters.All.Lift(name, json) is { } lifted && Events.TryGetValue(lifted.Name, out var newest) ? (Event)lifted.Data.Deserialize(newest, Stored).Required("the event's data")
        : throw new InvalidDataException($"The event '{name}' is not known to this version of the program.");

    /// <summary>Reads a command from outside, or says what is wrong with it and where.</summary>
    public static (Command? Command, Refusal? Refusal) ReadCommand(string name, ReadOnlySpan<byte> json)
    {
        if (!Commands.TryGetValue(name, out var type)) return (null, new UnknownCommand(name));
        json = RepairedJson.WithoutHalves(json);
        try
        {
            if (HasNullInList(json)) return (null, new MalformedInput("$"));
            return JsonSerializer.Deserialize(json, type, Incoming) is Command command ? (command, null) : (null, new MalformedInput("$"));
        }
        catch (AmountNotInCentsException wrong)
        {
            return (null, new AmountNotInCents(wrong.Path ?? "$"));
        }
        catch (JsonException wrong) when (wrong.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return (null, new UnknownField(wrong.Path ?? "$"));
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            return (null, new MalformedInput((wrong as JsonException)?.Path ?? "$"));
        }
    }

    /// <summary>A command with every text in it as it is kept, and how it is written. Whoever carries out commands begins with this.</summary>
    public static (Command Command, byte[] Written) Repaired(Command command)
    {
        var written = Write(command);
        if (RepairedJson.IsPlain(written, Options.MaxDepth)) return (command, written);
        var repaired = (Command)JsonSerializer.Deserialize(written, command.GetType(), Incoming).Required("the command");
        return (repaired, Write(repaired));
    }

    private static void LetNullableBeAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { IsNullable: true }) property.IsRequired = false;
    }

    /// <summary>A notice is stored with the code of its letter before its values.</summary>
    private static void NameNotices(JsonTypeInfo type)
    {
        if (type.Type != typeof(Notice)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = Waiting.Letter };
        foreach (var notice in NoticeNames.Keys) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(notice, Waiting.NameOfNotice(notice)));
    }

    private static void NameDeeds(JsonTypeInfo type)
    {
        if (type.Type != typeof(Deed)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "deed" };
        foreach (var deed in Deed.Types) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(deed, Deed.NameOf(deed)));
    }

    /// <summary>The serializer lets them through, and no list of ours has a place for nothing.</summary>
    private static bool HasNullInList(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        var inList = new Stack<bool>();
        while (reader.Read())
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    inList.Push(reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    inList.Pop();
                    break;
                case JsonTokenType.Null when inList.TryPeek(out var list) && list:
                    return true;
            }
        return false;
    }

    private static IEnumerable<Type> Concrete<TBase>() =>
        typeof(Wire).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TBase)) && !type.IsAbstract);

    /// <summary>"submit-application".</summary>
    public static string NameOfCommand(Type type) =>
        type.GetCustomAttribute<SentAsAttribute>()?.Name ?? throw new InvalidOperationException($"{type.Name} has no SentAs name.");

    private static string NameOfEvent(Type type) =>
        type.GetCustomAttribute<StoredAsAttribute>() is { } stored
            ? $"{stored.Name}.v{stored.Version}"
            : throw new InvalidOperationException($"{type.Name} has no StoredAs name.");

    private static string NameOfNotice(Type type) =>
        type.GetCustomAttribute<ToldAsAttribute>()?.Code ?? throw new InvalidOperationException($"{type.Name} has no ToldAs code.");
}
