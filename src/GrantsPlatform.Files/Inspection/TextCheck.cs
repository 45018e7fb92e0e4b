using System.Buffers;
using System.Text;
using System.Text.Unicode;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>
/// Text in UTF-8, or in Windows-1252, which is what French spreadsheets write where they say Latin-1. Nothing that a browser or a shell
/// would take for something else.
/// </summary>
internal static class TextCheck
{
    // What browsers look at to guess a type.
    private const int Sniffed = 1445;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r' or '\f')).Append(0x7F).Select(code => (byte)code)]);

    /// <summary>Codes that Windows-1252 leaves undefined.</summary>
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private static readonly string[] Markup = ["<!doctype", "<html", "<svg", "<script", "<?xml", "<?php", "<iframe", "<body", "<head", "<math"];

    public static Answer<FileType> Of(ReadOnlySpan<byte> content)
    {
        if (content.ContainsAny(Controls)) return new FileTypeUnknown();
        if (!Utf8.IsValid(content) && content.ContainsAny(Undefined)) return new FileTypeUnknown();
        if (content.StartsWith<byte>([0xEF, 0xBB, 0xBF])) content = content[3..];

        var beginning = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Sniffed)]).TrimStart();
        if (beginning.Length == 0) return new FileEmpty();
        if (beginning.StartsWith('<') || beginning.StartsWith("#!") || beginning.StartsWith("{\\rtf") || beginning.StartsWith("%!")) return new FileTypeUnknown();
        if (Markup.Any(mark => beginning.Contains(mark, StringComparison.OrdinalIgnoreCase))) return new FileTypeUnknown();
        return beginning.Contains("%PDF-") || HiddenArchive.IsIn(content) ? new FileHidesContent() : FileType.Text;
    }
}
