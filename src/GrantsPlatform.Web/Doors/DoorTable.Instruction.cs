namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfInstruction =>
    [
        ("/Instruction/Index", Door.Agents),
        ("/Instruction/Lists/List", Door.Work),
        ("/Instruction/Lists/Columns", Door.Work),
        ("/Instruction/Files/File", Door.Instruction),
        ("/Instruction/Downloads/Upload", Door.Instruction),
        ("/Instruction/Downloads/Record", Door.Instruction),
        ("/Instruction/Asking/AskComplement", Door.Instruction),
        ("/Instruction/Asking/CancelComplement", Door.Instruction),
        ("/Instruction/Asking/AskOutside", Door.Instruction),
        // By a mailed link, without an account.
        ("/Consultations/Answer", Door.Public),
        ("/Instruction/Assessing/Ineligible", Door.Instruction),
        ("/Instruction/Appeals/Appeals", Door.Work),
        ("/Instruction/Appeals/Appeal", Door.Instruction),
        ("/Instruction/Appeals/AnswerAppeal", Door.Instruction),
        ("/Instruction/Assessing/Conflict", Door.Instruction),
        ("/Instruction/Assessing/Assessment", Door.Instruction),
    ];
}
