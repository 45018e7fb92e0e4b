namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string LetterTemplates(string programme) => Page("/Templates/Index", new { programme });

    public string LetterTemplate(string programme, string letter, string? handler = null, int? number = null) => Page("/Templates/Letter", new { programme, letter, handler, number });
}
