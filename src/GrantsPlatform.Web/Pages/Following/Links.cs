namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Complement(string application) => Page("/Following/Complement", new { application });
    public string Decision(string application) => Page("/Following/Decision", new { application });
    public string Messages(string application) => Page("/Following/Messages", new { application });
    public string MessagesRead(string application) => Page("/Following/Messages", new { application, handler = "Read" });
    public string AskPartnerCode(string application, string organisation) => Page("/Following/Partner", new { application, organisation, handler = "Code" });
    public string DeclinePartnerLines(string application, string organisation) => Page("/Following/Partner", new { application, organisation, handler = "Decline" });
    public string PartInFile(string application, string organisation) => Page("/Following/Partner", new { application, organisation });

    public string FileOfMessage(string application, int number, int index) =>
        generator.GetPathByName(Pages.Following.FilesOfMessages.Name, new { application, number, index }) ?? throw new InvalidOperationException("Files of messages have no address.");

    public string Withdraw(string application) => Page("/Following/Withdraw", new { application });
}
