using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters;

/// <summary>Sets letters as the documents that go with their mails.</summary>
public interface ILetterPress
{
    /// <summary>False as long as mails carry no documents: those that a replay writes reach nobody.</summary>
    bool IsAtWork => true;

    /// <param name="code">Of its notice: "decision-awarded".</param>
    /// <returns>Null: this letter leaves as a mail alone.</returns>
    EnclosedFile? DocumentOf(string code, FileLetter letter);
}
