namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfInstruction =>
    [
        ("/Instruction/Index", Door.Agents),
        ("/Instruction/List", Door.Work),
        ("/Instruction/Columns", Door.Work),
        ("/Instruction/File", Door.Instruction),
        ("/Instruction/Upload", Door.Instruction),
        ("/Instruction/Record", Door.Instruction),
        ("/Instruction/AskComplement", Door.Instruction),
        ("/Instruction/CancelComplement", Door.Instruction),
        ("/Instruction/AskOutside", Door.Instruction),
        // By a mailed link, without an account.
        ("/Consultations/Answer", Door.Public),
        ("/Instruction/Ineligible", Door.Instruction),
        ("/Instruction/Appeals", Door.Work),
        ("/Instruction/Appeal", Door.Instruction),
        ("/Instruction/AnswerAppeal", Door.Instruction),
        ("/Instruction/Conflict", Door.Instruction),
        ("/Instruction/Assessment", Door.Instruction),
    ];
}
