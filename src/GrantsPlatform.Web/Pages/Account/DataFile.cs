using System.Text.Encodings.Web;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>What is kept of a person, as a file that programs and people can read.</summary>
internal static class DataFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FileContentResult Of(PersonalData data) => new(JsonSerializer.SerializeToUtf8Bytes(Written(data), Readable), "application/json") { FileDownloadName = "mes-donnees.json" };

    private static object Written(PersonalData data) => new
    {
        compte = data.Account,
        ouvertLe = data.OpenedAt,
        nom = data.Person?.Name,
        adresseElectronique = data.Person?.Mail,
        telephone = data.Person?.Phone,
        roles = data.Roles,
        organismes = data.Memberships.Select(body => new { identifiant = body.OrganisationId, nom = body.LegalName, droits = CodeWords.Of(body.Rights) }),
        messagesRefuses = data.Muted.Select(topic => Wire.NameOf(topic)),
        sessionsOuvertes = data.Sessions.Length,
        courriels = data.Mails.Select(mail => new
        {
            le = mail.Row.At, courriel = LetterTitles.Of(mail.Row.Facts.Letter), etat = MailWordsInFrench.Of(mail.Row.End), adresse = mail.Words?.Mail, objet = mail.Words?.Subject, texte = mail.Words?.Text,
        }),
        actes = data.Acts.Select(act => new { le = act.At, quoi = act.What, objet = act.Object, motif = act.Reason, acte = act.Event, empreinte = act.Hash }),
        actesPlusAnciensNonRepris = data.More,
    };
}
