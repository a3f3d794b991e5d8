using System.Text;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>Files in the USPTO's form about invented marks: one batch taken in, with one file that cannot be read, and one that waits for a yes.</summary>
internal static class DemoImports
{
    public static ImportBatchId Taken { get; } = Cast.Batch(1);
    public static ImportBatchId Waiting { get; } = Cast.Batch(2);

    public static IReadOnlyList<DemoCase> Stories { get; } =
    [
        new(Taken.Value, desk => desk.Do(new ImportRegistrations(Taken,
        [
            File("moonwell.xml", Case("MOONWELL", "9,000,041", "2023-09-12", "011", "Table lamps; night lights")),
            File("silver-carp.xml", Case("SILVER CARP", "9,000,042", "2020-12-29", "021", "Household containers; tea sets")),
            File("scan.xml", "<Transaction><TradeMark>"),
        ], Cast.Bright))),
        new(Waiting.Value, desk => desk.Do(new StageImport(Waiting,
        [
            File("moonwell-later.xml", Case("MOONWELL", "9,000,041", "2023-09-12", "011", "Table lamps; night lights; candle lanterns")),
            File("hill-thyme.xml", Case("HILL THYME", "9,000,043", "2024-02-06", "030", "Tea; herbal tea")),
        ], Cast.Bright))),
    ];

    private static ImportFile File(string name, string text) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Case(string mark, string number, string registered, string @class, string goods) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Transaction xmlns:ns2="urn:us:gov:doc:uspto:trademark:status" xmlns="http://www.wipo.int/standards/XMLSchema/trademarks"><TradeMarkTransactionBody><TransactionContentDetails><TransactionData>
        <TradeMarkDetails><TradeMark><RegistrationOfficeCode>US</RegistrationOfficeCode><ApplicationNumber>99{number[^6..].Replace(",", "", StringComparison.Ordinal).PadLeft(6, '0')}</ApplicationNumber>
        <ApplicationDate>{int.Parse(registered[..4], System.Globalization.CultureInfo.InvariantCulture) - 1}{registered[4..]}</ApplicationDate><RegistrationNumber>{number.Replace(",", "", StringComparison.Ordinal)}</RegistrationNumber><RegistrationDate>{registered}</RegistrationDate>
        <MarkCurrentStatusCode>700</MarkCurrentStatusCode><MarkCurrentStatusDate>{registered}</MarkCurrentStatusDate>
        <WordMarkSpecification><MarkVerbalElementText>{mark}</MarkVerbalElementText><MarkStandardCharacterIndicator>true</MarkStandardCharacterIndicator></WordMarkSpecification>
        <GoodsServicesDetails><GoodsServices><ClassDescriptionDetails><ClassDescription><ClassNumber>{@class}</ClassNumber><ClassNumberStatusCode>6</ClassNumberStatusCode><GoodsServicesDescription>{goods}</GoodsServicesDescription></ClassDescription></ClassDescriptionDetails></GoodsServices></GoodsServicesDetails>
        <TradeMarkExt><ns2:RegisterCategory>PRINCIPAL</ns2:RegisterCategory><ns2:MarkCurrentStatusExternalDescriptionText>REGISTERED</ns2:MarkCurrentStatusExternalDescriptionText>
        <ns2:FilingBasisDetails><ns2:BasisCurrently><ns2:BasisUseIndicator>true</ns2:BasisUseIndicator></ns2:BasisCurrently></ns2:FilingBasisDetails></TradeMarkExt></TradeMark></TradeMarkDetails>
        <ApplicantDetails><Applicant><ApplicantLegalEntity>limited company</ApplicantLegalEntity><ApplicantIncorporationCountryCode>CN</ApplicantIncorporationCountryCode><ApplicantAddressBook><FormattedNameAddress>
        <Name><FreeFormatName><FreeFormatNameDetails><FreeFormatNameLine>{DemoRights.Bright.Name}</FreeFormatNameLine></FreeFormatNameDetails></FreeFormatName></Name>
        <Address><FormattedAddress><AddressStreet>88 Lantern Road, Building 3</AddressStreet><AddressCity>Shenzhen</AddressCity><AddressPostcode>518000</AddressPostcode><FormattedAddressCountryCode>CN</FormattedAddressCountryCode></FormattedAddress></Address>
        </FormattedNameAddress></ApplicantAddressBook><ApplicantExt><ns2:PartyTypeCode>30</ns2:PartyTypeCode></ApplicantExt></Applicant></ApplicantDetails>
        </TransactionData></TransactionContentDetails></TradeMarkTransactionBody></Transaction>
        """;
}
