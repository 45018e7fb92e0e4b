using System.Runtime.InteropServices;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Notes;

internal static class FillingColumns
{
    public static Response Fill(FillFreeColumn fill, NotesState.Known? known, ApplicationFacts file, Context context)
    {
        var definition = context.Facts.DefinitionUnder(file.Origin.Programme, file.Origin.Revision);
        if (definition.FindFreeColumn(fill.Column) is not { } column) return new FreeColumnUnknown(fill.Column);
        var field = column.AsField;
        var value = fill.Value.ValueKind == JsonValueKind.Undefined ? JsonSerializer.SerializeToElement<object?>(null) : ValueCheck.Settled(field, fill.Value);
        if (ValueCheck.Check(definition, field, value) is { } problem) return new FreeColumnInvalid(column.Label, problem.Message);
        var isEmpty = ValueCheck.IsEmpty(value);
        var bytes = CanonicalJson.Write(value);
        var hash = isEmpty ? AnswerMark.OfNothing : Digest.Of(bytes);
        var current = known?.Columns.GetValueOrDefault(fill.Column);
        if ((current?.Hash ?? AnswerMark.OfNothing) == hash) return Response.Nothing;
        if ((current?.Version ?? 0) != fill.Version) return new FreeColumnChanged(column.Label);
        var record = FreeValue.RecordOf(fill.Column);
        return Response.Accept(new FreeColumnFilled(fill.Column, fill.Version + 1, hash, context.At, context.Actor))
            .With(isEmpty ? new ContentChange.Erase(record) : new ContentChange.Put(record, ImmutableCollectionsMarshal.AsImmutableArray(bytes)));
    }
}
