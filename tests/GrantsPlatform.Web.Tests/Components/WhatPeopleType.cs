using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Tests.Components;

public sealed class WhatPeopleType
{
    [Theory]
    [InlineData("12000", 12_000_00)]
    [InlineData("12 000,5", 12_000_50)]
    [InlineData(" 12\u202F000.50 € ", 12_000_50)]
    [InlineData("12\u00A0000", 12_000_00)]
    [InlineData("-3,20", -3_20)]
    [InlineData("\u22123,20", -3_20)]
    [InlineData("1.234,56", 1_234_56)]
    [InlineData("1,234.56", 1_234_56)]
    [InlineData("1.234.567", 1_234_567_00)]
    public void Is_an_amount(string text, long cents) => Assert.Equal(new Money(cents), Typed.Amount(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("douze")]
    [InlineData("1,234")]
    [InlineData("10.000")]
    [InlineData("12 k€")]
    [InlineData("1e3")]
    [InlineData("12,5,0")]
    [InlineData("99999999999999999999999999999999")]
    public void Is_no_amount(string? text) => Assert.Null(Typed.Amount(text));

    [Theory]
    [InlineData("09/05/2025")]
    [InlineData("9/5/2025")]
    [InlineData(" 9.5.2025 ")]
    [InlineData("09-05-2025")]
    [InlineData("9 5 2025")]
    [InlineData("09052025")]
    [InlineData("2025-05-09")]
    public void Is_a_day(string text) => Assert.Equal(new DateOnly(2025, 5, 9), Typed.Date(text));

    [Theory]
    [InlineData(null)]
    [InlineData("31/02/2025")]
    [InlineData("05/25")]
    [InlineData("13/13/2025")]
    [InlineData("demain")]
    [InlineData("31/12/9999")]
    [InlineData("01/01/0025")]
    public void Is_no_day(string? text) => Assert.Null(Typed.Date(text));

    [Theory]
    [InlineData("10.000", "«\u00A010.000\u00A0»\u202F: voulez-vous dire 10\u202F000 (dix mille) ou 10,00 (dix)\u202F?")]
    [InlineData("1234,5678", "«\u00A01\u202F234,5678\u00A0» n’est pas un montant\u202F: il a deux décimales au plus.")]
    [InlineData("-5", "«\u00A0−5\u00A0»\u202F: ce montant ne peut pas être négatif.")]
    [InlineData("douze", "Indiquez un montant en euros, par exemple 12\u202F500 ou 12\u202F500,50.")]
    [InlineData("99999999999999", "«\u00A099\u202F999\u202F999\u202F999\u202F999\u00A0» dépasse le plus grand montant possible, 100\u202F000\u202F000\u202F000\u202F€\u202F: vérifiez le nombre de zéros.")]
    public void Is_asked_about(string text, string question) => Assert.Equal(question, Typed.NoAmount(text));

    [Theory]
    [InlineData(1234.567)]
    [InlineData(0.125)]
    [InlineData(12)]
    [InlineData(12345.5)]
    public void Is_never_shown_as_two_numbers(double number) => Assert.Equal((decimal)number, Typed.Number(Typed.Text((decimal)number)));

    [Fact]
    public void Comes_back_as_it_was_shown() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        cents => Typed.Amount(Typed.Text(new Money(cents))) == new Money(cents)
                 && new DateOnly(2025, 1, 1).AddDays(cents % 100_000) is var day && Typed.Date(Typed.Text(day)) == day));
}
