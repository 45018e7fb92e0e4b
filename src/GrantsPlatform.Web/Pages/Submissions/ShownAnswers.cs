using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>What a file answers, to be read section by section.</summary>
/// <param name="Answers">Those of the draft as it stands, or those that were sent.</param>
/// <param name="MayChange">Each with a way to its field.</param>
/// <param name="Only">Codes of the fields to show; null: all.</param>
public sealed record ShownAnswers(Draft Draft, Answers Answers, bool MayChange, IReadOnlyCollection<string>? Only = null)
{
    public IEnumerable<(Section Section, IReadOnlyList<Field> Fields)> Sections =>
        from part in Draft.Sections
        let fields = Draft.Shown(part).Where(asked => Only is null || Only.Contains(asked.Code)).ToList()
        where fields.Count > 0
        select (part, (IReadOnlyList<Field>)fields);
}
