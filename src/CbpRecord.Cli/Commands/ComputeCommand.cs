using System.CommandLine;
using CbpRecord.Cli.Calculators;
using CbpRecord.Cli.Output;

namespace CbpRecord.Cli.Commands;

/// <summary>The calculators. They touch no database and know no clock.</summary>
internal static class ComputeCommand
{
    public static Command Create() => new Command("compute", "Compute dates and fees from a few facts: no database, no sign-in, no clock.")
    {
        Trademark(), Copyright(), PendingCopyright(), TradeName(), Enforcement(), Fees(), ComputeBatch.Create(),
    }.WithExamples(
        "compute trademark --registered 2016-11-22 --json",
        "compute trademark --registered 2018-09-25 --basis 66a --international-registered 2017-04-18",
        "compute copyright --recorded 2006-03-15",
        "compute enforcement --presented 2026-11-16 --goods counterfeit",
        "compute fees --kind trademark --transaction new --classes 3 --on 2026-11-23");

    private static Command Trademark()
    {
        var registered = Options.Date("--registered", "The U.S. registration date; for a Madrid mark the certificate's.", required: true);
        var basis = Options.OneOf("--basis", "Filing basis (default 1a).", false, "1a", "44e", "66a");
        var international = Options.Date("--international-registered", "The date of the international registration (66a).");
        var renewed = Options.Date("--renewed", "The last renewal, for registrations before 16 Nov 1989.");
        var through = Options.Number("--through", "YEAR", "Last year to show (default: 20 years after registration).");
        var closed = Options.Dates("--closed-on", "Days on which the office was closed by order.");
        return Computing(new Command("trademark", "Every date of a registration and its recordation.") { registered, basis, international, renewed, through, closed }, parsed => new()
        {
            Compute = "trademark", Registered = parsed.GetValue(registered), Basis = parsed.GetValue(basis), InternationalRegistered = parsed.GetValue(international),
            Renewed = parsed.GetValue(renewed), Through = parsed.GetValue(through), ClosedOn = parsed.GetValue(closed),
        }).WithExamples("compute trademark --registered 2016-11-22", "compute trademark --registered 1985-03-12 --renewed 2015-03-12 --json");
    }

    private static Command Copyright()
    {
        var recorded = Options.Date("--recorded", "The day CBP approved the recordation.", required: true);
        var ownership = Options.Date("--ownership-ends", "The last day of ownership or of an exclusive licence.");
        var died = Options.Date("--author-died", "The death of the last surviving author.");
        var created = Options.Number("--created", "YEAR", "Year of creation.");
        var published = Options.Number("--published", "YEAR", "Year of first publication.");
        var hire = new Option<bool>("--work-for-hire") { Description = "Made for hire, anonymous or pseudonymous." };
        return Computing(new Command("copyright", "End and renewal of a copyright's recordation.") { recorded, ownership, died, created, published, hire }, parsed => new()
        {
            Compute = "copyright", Recorded = parsed.GetValue(recorded), OwnershipEnds = parsed.GetValue(ownership), AuthorDied = parsed.GetValue(died),
            Created = parsed.GetValue(created), Published = parsed.GetValue(published), WorkForHire = parsed.GetValue(hire),
        }).WithExamples("compute copyright --recorded 2006-03-15");
    }

    private static Command PendingCopyright()
    {
        var recorded = Options.Date("--recorded", "The start of the temporary recordation.", required: true);
        return Computing(new Command("pending-copyright", "End of a temporary recordation.") { recorded },
            parsed => new() { Compute = "pending-copyright", Recorded = parsed.GetValue(recorded) });
    }

    private static Command TradeName()
    {
        var first = Options.Date("--first-use", "The first day of use for the merchandise.", required: true);
        return Computing(new Command("trade-name", "When a trade name may be recorded.") { first }, parsed => new() { Compute = "trade-name", FirstUse = parsed.GetValue(first) });
    }

    private static Command Enforcement()
    {
        var presented = Options.Date("--presented", "The goods were presented for examination.");
        var decided = Options.Date("--decided", "CBP decided to detain.");
        var detained = Options.Date("--detained", "The goods were detained.");
        var detentionNotice = Options.Date("--detention-notice", "The importer was notified of the detention.");
        var seizureNotice = Options.Date("--seizure-notice", "The seizure was notified.");
        var goods = Options.OneOf("--goods", "What CBP holds the goods to be.", false, "counterfeit", "simulating", "gray-market");
        return Computing(new Command("enforcement", "The clocks of a detention or seizure.") { presented, decided, detained, detentionNotice, seizureNotice, goods }, parsed => new()
        {
            Compute = "enforcement", Presented = parsed.GetValue(presented), Decided = parsed.GetValue(decided), Detained = parsed.GetValue(detained),
            DetentionNotice = parsed.GetValue(detentionNotice), SeizureNotice = parsed.GetValue(seizureNotice), Goods = parsed.GetValue(goods),
        });
    }

    private static Command Fees()
    {
        var kind = Options.OneOf("--kind", "The right.", true, "trademark", "copyright", "trade-name");
        var transaction = Options.OneOf("--transaction", "What is asked of CBP.", true, "new", "renewal", "owner-change", "name-change", "contact-change", "extension");
        var classes = Options.Number("--classes", "N", "Goods classes to record of each mark (default 1).");
        var marks = Options.Number("--marks", "N", "Marks, works or names (default 1).");
        var command = Computing(new Command("fees", "What CBP charges on a day (--on).") { kind, transaction, classes, marks }, parsed => new()
        {
            Compute = "fees", Kind = parsed.GetValue(kind), Transaction = parsed.GetValue(transaction), Classes = parsed.GetValue(classes), Marks = parsed.GetValue(marks),
            On = parsed.GetValue(Options.On),
        });
        command.Validators.Add(result => { if (result.GetResult(Options.On) is null) result.AddError("Option '--on' is required."); });
        return command;
    }

    private static Command Computing(Command command, Func<ParseResult, ComputeRequest> ask)
    {
        command.SetAction(parsed => ComputedReply.Answer(new(parsed), Calculator.Run(ask(parsed))));
        return command;
    }
}
