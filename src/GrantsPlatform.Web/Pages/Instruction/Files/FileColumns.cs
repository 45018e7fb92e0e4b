using System.Globalization;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>The service's own columns on the page of a file: each right value is kept, whatever is wrong with another.</summary>
public sealed partial class FileModel
{
    /// <summary>Null: nothing was sent.</summary>
    private Inputs? _columns;

    public IEnumerable<FieldView> ColumnViews => Seen.Columns.Select(column =>
    {
        var place = PlaceOf(column);
        var inputs = _columns ?? (column.Value is { } value ? FieldEditors.Of(place.Field).Write(place, value, Inputs.None) : Inputs.None);
        return new FieldView(place, inputs, [], ReadOnly: false);
    });

    public int ColumnVersion(FieldView view) => Seen.Columns.First(column => column.Column.Code == view.Field.Code).Version;

    public Task<IActionResult> OnPostColumnsAsync(string application, CancellationToken cancellation) => DoneAsync(FillAsync(application, cancellation), cancellation);

    private async Task<IActionResult> FillAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || Seen.Columns.IsEmpty) return NotFound();
        var inputs = Inputs.Posted(Request.Form);
        var (id, isStale) = (CommandId, false);
        foreach (var column in Seen.Columns)
        {
            var place = PlaceOf(column);
            var typed = FieldEditors.Of(place.Field).Read(place, inputs);
            foreach (var problem in typed.Problems) Problems.Add(problem);
            if (!typed.IsKept) continue;
            var fill = new FillFreeColumn(application, column.Column.Code, typed.Answer, Shown(place));
            CommandId = $"{id}-{column.Column.Code}";
            if (await SendAsync(NotesState.IdOf(application), fill, null, cancellation).ConfigureAwait(false) is not { } refusal) continue;
            isStale |= refusal is FreeColumnChanged;
            Problems.Add(refusal, place.Name);
        }
        if (!Problems.Any)
        {
            this.Say("Les colonnes du service sont enregistrées.");
            return Redirect(ToFile("colonnes"));
        }
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        _columns = inputs;
        return Again(isStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

        int Shown(FieldPlace place) => int.TryParse(Sent(place.VersionName), CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    private FieldPlace PlaceOf(FreeColumnValue column) => new(column.Column.AsField, Seen.Sent);
}
