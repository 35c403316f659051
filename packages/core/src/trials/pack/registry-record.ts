/** A trial's record in the shape of ClinicalTrials.gov API v2, as far as we ask for it; every part may be absent. */

export interface RegistryRecord {
  readonly protocolSection: ProtocolSection;
}

export interface ProtocolSection {
  readonly identificationModule: Identification;
  readonly statusModule?: StatusModule;
  readonly sponsorCollaboratorsModule?: { readonly leadSponsor?: { readonly name?: string } };
  readonly descriptionModule?: { readonly briefSummary?: string };
  readonly conditionsModule?: {
    readonly conditions?: readonly string[];
    readonly keywords?: readonly string[];
  };
  readonly designModule?: {
    readonly studyType?: string;
    readonly phases?: readonly string[];
    readonly enrollmentInfo?: { readonly count?: number };
  };
  readonly armsInterventionsModule?: {
    readonly armGroups?: readonly ArmGroup[];
    readonly interventions?: readonly Intervention[];
  };
  readonly eligibilityModule?: EligibilityModule;
  readonly contactsLocationsModule?: {
    readonly centralContacts?: readonly Contact[];
    readonly locations?: readonly TrialSite[];
  };
}

export interface Identification {
  readonly nctId: string;
  readonly briefTitle?: string | null;
  readonly officialTitle?: string | null;
  readonly acronym?: string | null;
}

export interface StatusModule {
  readonly overallStatus?: string;
  readonly statusVerifiedDate?: string;
  readonly startDateStruct?: DateStruct;
  readonly primaryCompletionDateStruct?: DateStruct;
  readonly lastUpdatePostDateStruct?: DateStruct;
}

export interface DateStruct {
  readonly date?: string;
}

export interface ArmGroup {
  readonly label?: string;
  readonly type?: string;
  readonly description?: string;
  readonly interventionNames?: readonly string[];
}

export interface Intervention {
  readonly type?: string;
  readonly name?: string;
}

export interface EligibilityModule {
  readonly eligibilityCriteria?: string;
  readonly sex?: string;
  readonly minimumAge?: string;
  readonly maximumAge?: string;
  readonly healthyVolunteers?: boolean;
}

export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** A place where a trial runs; `geoPoint` is the registry's own. */
export interface TrialSite {
  readonly facility?: string;
  readonly status?: string;
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
  readonly contacts?: readonly Contact[];
  readonly geoPoint?: { readonly lat: number; readonly lon: number };
}

export const nctOf = ({ protocolSection }: RegistryRecord): string =>
  protocolSection.identificationModule.nctId;

/** Undefined where the record names no place at all: not known is not nowhere. */
export const sitesOf = ({ protocolSection }: RegistryRecord): readonly TrialSite[] | undefined =>
  protocolSection.contactsLocationsModule?.locations;
