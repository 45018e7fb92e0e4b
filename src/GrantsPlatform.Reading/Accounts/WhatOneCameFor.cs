using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>The page that somebody was going to when they opened their account; nothing once the address is confirmed.</summary>
public sealed record WhatOneCameFor(string Account) : DoorQuery<Said>
{
    private protected override async ValueTask<Said?> AnswerAsync(Room room, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(CredentialState.IdOf(Account), cancellation).ConfigureAwait(false)).Text(CameFor.Record) is { } path ? new Said(path) : null;
}
