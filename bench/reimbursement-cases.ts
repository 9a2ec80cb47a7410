/** Cases of the measure of reimbursements, each in the reach of the bare computation beside it. */
export interface BenchCase {
  readonly careOn: string;
  readonly act: 'doctor' | 'lab' | 'drug' | 'hospital';
  readonly price: string;
  readonly base: string;
  readonly rate: string;
  readonly optam?: boolean;
  readonly hospital?: { readonly days: number };
  readonly countersThisYear: { readonly participation: string; readonly franchise: string };
  readonly guarantee: { readonly kind: 'percent-of-base'; readonly percent: string; readonly includesAmo: true };
}

const percent = (value: string) => ({ kind: 'percent-of-base' as const, percent: value, includesAmo: true as const });
const common = { careOn: '2026-11-23', countersThisYear: { participation: '48.50', franchise: '12.00' } };

export const reimbursementCases: readonly BenchCase[] = [
  { ...common, act: 'doctor', price: '30.00', base: '30.00', rate: '0.70', guarantee: percent('100') },
  { ...common, act: 'doctor', price: '60.00', base: '31.50', rate: '0.70', guarantee: percent('220') },
  { ...common, act: 'doctor', price: '60.00', base: '23.00', rate: '0.70', optam: false, guarantee: percent('220') },
  { ...common, act: 'drug', price: '10.00', base: '10.00', rate: '0.65', guarantee: percent('100') },
  { ...common, act: 'lab', price: '27.00', base: '27.00', rate: '0.60', guarantee: percent('100') },
  {
    ...common,
    act: 'hospital',
    price: '6000.00',
    base: '6000.00',
    rate: '0.80',
    hospital: { days: 5 },
    guarantee: percent('100'),
  },
];
