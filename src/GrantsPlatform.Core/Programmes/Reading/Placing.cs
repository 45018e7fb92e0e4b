using System.Text;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Where the values of a JSON text stand: the line and the column, both from one, of each member's name and of each item.</summary>
internal sealed class Placing
{
    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);
    private readonly byte[] _json;
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    private Placing(byte[] json) => _json = json;

    /// <summary>Of a text that is JSON; <paramref name="options"/> as it was parsed.</summary>
    public static Placing Of(byte[] json, JsonReaderOptions options)
    {
        var placing = new Placing(json);
        var reader = new Utf8JsonReader(json, options);
        reader.Read();
        placing.Value(ref reader, "$", (int)reader.TokenStartIndex);
        return placing;
    }

    /// <summary>The place of the value at this path, or of the nearest one that holds it.</summary>
    public (int Line, int Column) At(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            if (_places.TryGetValue(path[..end], out var found)) return found;
        return (1, 1);
    }

    private void Value(ref Utf8JsonReader reader, string path, int start)
    {
        _places[path] = Place(start);
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++) Value(ref reader, $"{path}[{i}]", (int)reader.TokenStartIndex);
            return;
        }
        if (reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = (int)reader.TokenStartIndex;
            var below = ShapeReader.Below(path, JsonText.NameOf(ref reader));
            reader.Read();
            Value(ref reader, below, name);
        }
    }

    /// <summary>Tokens come in their order, so that lines are counted once.</summary>
    private (int, int) Place(int at)
    {
        for (; _counted < at; _counted++)
            if (_json[_counted] == '\n') (_line, _lineStart) = (_line + 1, _counted + 1);
        return (_line, Encoding.UTF8.GetCharCount(_json, _lineStart, at - _lineStart) + 1);
    }
}
