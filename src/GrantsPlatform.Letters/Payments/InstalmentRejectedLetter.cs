using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Payments;

/// <summary>The accountant has turned a payment down.</summary>
public sealed record InstalmentRejectedLetter(FileFacts File, Said Instalment, string Batch) : LetterToService(File)
{
    protected override Prose Subject => "Le comptable a rejeté un versement";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le versement « {Instalment.Words} » du dossier {Number} ({Applicant}), parti dans le lot {Batch}, a été rejeté."),
        Text("Corrigez ce qui l’a fait rejeter, puis préparez-le de nouveau ; il partira dans un autre lot."),
    ];
}
