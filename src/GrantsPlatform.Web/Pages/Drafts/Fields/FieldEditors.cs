using System.Collections.Frozen;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>The editor of each type of field. A test finds a type without one.</summary>
public static class FieldEditors
{
    private static readonly FrozenDictionary<FieldType, FieldEditor> ByType = new FieldEditor[]
    {
        new TextEditor(), new CommuneEditor(), new NumberEditor(), new DateEditor(), new YesNoEditor(), new ChoiceEditor(), new MultipleChoiceEditor(), new DeclarationEditor(),
        new BudgetEditor(), new RequestEditor(), new TargetsEditor(), new PartnersEditor(), new UploadsEditor(),
    }.SelectMany(editor => editor.Types.Select(type => (type, editor))).ToFrozenDictionary(one => one.type, one => one.editor);

    public static bool Has(FieldType type) => ByType.ContainsKey(type);

    public static FieldEditor Of(Field field) =>
        ByType.TryGetValue(field.Type, out var editor) ? editor : throw new InvalidOperationException($"{field.Type} has no editor.");
}
