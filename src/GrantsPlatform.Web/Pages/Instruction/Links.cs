using GrantsPlatform.Web.Pages.Instruction;
using GrantsPlatform.Web.Pages.Instruction.Downloads;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Instruction => Page("/Instruction/Index");

    public string Work(string call) => Page("/Instruction/Lists/List", new { call });

    public string Work(string call, WorkAddress address) => Work(call) + address.Query;

    /// <summary>Where files of a list are chosen, to do something to all of them.</summary>
    public string ChooseWork(string call, WorkAddress address) => KeepList(call, address, "Choose");

    /// <summary>What is done with a list as it stands: its address goes with it.</summary>
    public string KeepList(string call, WorkAddress address, string handler) =>
        Page("/Instruction/Lists/List", new { call, handler }) + (address.Query is { Length: > 0 } query ? $"&{query[1..]}" : "");

    public string Columns(string call, WorkAddress list, string? handler = null) => Page("/Instruction/Lists/Columns", new { call, liste = ListOf(list), handler });

    /// <param name="list">From which it is opened, to go back to.</param>
    public string InstructedFile(string application, WorkAddress list, string? handler = null) => Page("/Instruction/Files/File", new { application, liste = ListOf(list), handler });

    public string InstructedUpload(string application, WorkAddress list, string hash) => Page("/Instruction/Files/File", new { application, liste = ListOf(list), piece = hash });

    /// <summary>The piece itself, to be shown or saved.</summary>
    public string Upload(string application, string hash, bool save = false) => Page("/Instruction/Downloads/Upload", new { application, hash, enregistrer = save ? "oui" : null });

    /// <summary>The record of the file as a text.</summary>
    public string RecordOf(string application) => Page("/Instruction/Downloads/Record", new { application });

    /// <summary>The whole record of the file as an archive.</summary>
    public string PackageOf(string application) => generator.GetPathByName(FilePackages.Name, new { application }) ?? throw new InvalidOperationException("The package has no address.");

    public string AskComplement(string application, WorkAddress list) => Page("/Instruction/Asking/AskComplement", new { application, liste = ListOf(list) });

    public string ComplementPreview(string application, WorkAddress list) => Page("/Instruction/Asking/AskComplement", new { application, liste = ListOf(list), handler = "Preview" });

    public string CancelComplement(string application, WorkAddress list, string? handler = null) => Page("/Instruction/Asking/CancelComplement", new { application, liste = ListOf(list), handler });

    public string AskOutside(string application, WorkAddress list, string? handler = null) => Page("/Instruction/Asking/AskOutside", new { application, liste = ListOf(list), handler });

    public string FindIneligible(string application, WorkAddress list, string? handler = null) => Page("/Instruction/Assessing/Ineligible", new { application, liste = ListOf(list), handler });

    public string StepBack(string application, WorkAddress list) => Page("/Instruction/Assessing/Conflict", new { application, liste = ListOf(list) });

    /// <summary>The appeals of a call.</summary>
    public string Appeals(string call) => Page("/Instruction/Appeals/Appeals", new { call });

    /// <summary>The appeal against what was decided on a file.</summary>
    public string Appeal(string application, string? handler = null) => Page("/Instruction/Appeals/Appeal", new { application, handler });

    public string AnswerAppeal(string application, string? handler = null) => Page("/Instruction/Appeals/AnswerAppeal", new { application, handler });

    public string Assess(string application, string level, WorkAddress list, string? handler = null) => Page("/Instruction/Assessing/Assessment", new { application, level, liste = ListOf(list), handler });

    private static string ListOf(WorkAddress list) => list.Query is { Length: > 0 } query ? query : "?";
}
